import { Injectable } from '@nestjs/common';
import type { ResourceQuery, StoredCallEvent } from '@voipbin/contracts';

import { CallReader } from '../../ports/call-reader.ts';
import { FindOwnCall } from './find-own-call.ts';

@Injectable()
export class ListCallEvents {
  constructor(
    private readonly findOwnCall: FindOwnCall,
    private readonly reader: CallReader,
  ) {}

  /** Rejects with `call_not_found` (user). */
  async execute(query: ResourceQuery): Promise<StoredCallEvent[]> {
    const { id: callId } = await this.findOwnCall.execute(query);
    const events = await this.reader.events(callId);
    return events.map(({ payload, ...event }) => ({ ...event, callId, payload: { ...payload } }));
  }
}
