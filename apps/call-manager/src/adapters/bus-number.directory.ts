import { Inject, Injectable } from '@nestjs/common';
import type { NumberSnapshot } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import { NumberDirectory } from '../ports/number-directory.ts';
import { allPages } from './all-pages.ts';

const PAGE_SIZE = 1000;
/** A caller waits for this. */
const TIMEOUT_MS = 2000;

@Injectable()
export class BusNumberDirectory extends NumberDirectory {
  constructor(@Inject(BUS) private readonly bus: Bus) {
    super();
  }

  resolve(number: string): Promise<NumberSnapshot | null> {
    return this.bus.request('directory.request.resolve-number', { number }, { timeoutMs: TIMEOUT_MS });
  }

  all(): Promise<string[]> {
    return allPages((from) => this.bus.request('directory.request.list-all-numbers', { pageSize: PAGE_SIZE, ...from }));
  }
}
