import { Inject, Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import { BUS, type Bus } from '@voipbin/messaging';

import type { Call } from '../domain/call.ts';
import { type CallIdentity, envelopeOf } from '../domain/call-envelope.ts';
import type { CallEvent } from '../domain/call-event.ts';
import { CallStore } from '../ports/call-store.ts';

/** Publishes again what was published before, for somebody who seems not to know it. Who knows it recognises it by its number. */
@Injectable()
export class RepeatOutcome {
  constructor(
    private readonly store: CallStore,
    @Inject(BUS) private readonly bus: Bus,
  ) {}

  /** The event that answered the command; undefined when nothing has answered it yet. */
  async ofCommand(call: Call, commandId: string): Promise<{ published: Promise<void> } | undefined> {
    const outcome = await this.store.findOutcome(call.id, commandId);
    return outcome && { published: this.publish(call, outcome) };
  }

  /** The end of the call. Rejects with `call_not_found` when there is no such call. */
  async ofCall(callId: string): Promise<{ published: Promise<void> }> {
    const [call, end] = await Promise.all([this.store.find(callId), this.store.findEnd(callId)]);
    if (call === undefined || end === undefined) {
      throw new VoiceError('call_not_found', `There is no call ${callId} that is over.`, { retryable: false });
    }
    return { published: this.publish(call, end) };
  }

  private publish(call: CallIdentity, event: CallEvent): Promise<void> {
    return this.bus.publish(envelopeOf(call, event));
  }
}
