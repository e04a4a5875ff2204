import { Inject, Injectable } from '@nestjs/common';
import type { EndpointSnapshot, ExtensionSnapshot } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import { AccountDirectory } from '../ports/account-directory.ts';
import { allPages } from './all-pages.ts';

const PAGE_SIZE = 500;

@Injectable()
export class BusAccountDirectory extends AccountDirectory {
  constructor(@Inject(BUS) private readonly bus: Bus) {
    super();
  }

  all(): Promise<EndpointSnapshot[]> {
    return allPages((from) => this.bus.request('directory.request.list-endpoints', { pageSize: PAGE_SIZE, ...from }));
  }

  find(username: string): Promise<ExtensionSnapshot | null> {
    return this.bus.request('directory.request.find-account', { username });
  }
}
