import { Inject, Injectable } from '@nestjs/common';
import type { EndpointSnapshot, ExtensionSnapshot, Page } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import { AccountDirectory } from '../ports/account-directory.ts';

const PAGE_SIZE = 500;

@Injectable()
export class BusAccountDirectory extends AccountDirectory {
  constructor(@Inject(BUS) private readonly bus: Bus) {
    super();
  }

  async all(): Promise<EndpointSnapshot[]> {
    const accounts: EndpointSnapshot[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: Page<EndpointSnapshot> = await this.bus.request('directory.request.list-endpoints', {
        pageSize: PAGE_SIZE,
        ...(cursor !== undefined && { cursor }),
      });
      accounts.push(...page.items);
      cursor = page.nextCursor;
    }
    return accounts;
  }

  find(username: string): Promise<ExtensionSnapshot | null> {
    return this.bus.request('directory.request.find-account', { username });
  }
}
