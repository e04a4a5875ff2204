import { Inject, Injectable } from '@nestjs/common';
import type { LogPage } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import { CallLog } from '../ports/call-log.ts';

const WAIT_MS = 2000;
const LIMIT = 500;
const TIMEOUT_MS = WAIT_MS + 5000;

@Injectable()
export class BusCallLog extends CallLog {
  constructor(@Inject(BUS) private readonly bus: Bus) {
    super();
  }

  read(positions: Record<string, number>): Promise<LogPage> {
    const wanted = { positions, limit: LIMIT, waitMs: WAIT_MS };
    return this.bus.request('call.request.read-log', wanted, { timeoutMs: TIMEOUT_MS });
  }

  end(): Promise<Record<string, number>> {
    return this.bus.request('call.request.log-end', {});
  }
}
