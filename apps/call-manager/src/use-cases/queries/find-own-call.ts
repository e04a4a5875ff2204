import { Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { ResourceQuery } from '@voipbin/contracts';

import type { Call } from '../../domain/call.ts';
import { CallReader } from '../../ports/call-reader.ts';

/** A call, for its customer only. */
@Injectable()
export class FindOwnCall {
  constructor(private readonly reader: CallReader) {}

  /** Rejects with `call_not_found` (user), also for another customer's call. */
  async execute({ customerId, id }: ResourceQuery): Promise<Call> {
    const call = await this.reader.find(customerId, id);
    if (call === undefined) {
      throw new VoiceError('call_not_found', `There is no call ${id}.`, { kind: 'user' });
    }
    return call;
  }
}
