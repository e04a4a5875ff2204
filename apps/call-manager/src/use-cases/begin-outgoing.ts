import { Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { PlacedCall } from '@voipbin/contracts';

import type { Call } from '../domain/call.ts';
import { snapshotOf } from '../domain/call-snapshot.ts';
import { type OutgoingOrder, placeOutgoing } from '../domain/place-outgoing.ts';
import { CallJournal } from '../live/call-journal.ts';
import type { GroupHome } from '../live/group-home.ts';
import { DialCall } from './dial-call.ts';
import { FindOwnCall } from './queries/find-own-call.ts';

/** Makes an order a call. To be run in the call's mailbox. */
@Injectable()
export class BeginOutgoing {
  constructor(
    private readonly journal: CallJournal,
    private readonly dialCall: DialCall,
    private readonly findOwnCall: FindOwnCall,
  ) {}

  /** Once per call: an order that comes again is answered with its call. Rejects when the call is not known to be stored. */
  async execute(asterisk: GroupHome, order: OutgoingOrder): Promise<PlacedCall> {
    const recorded = await this.journal.open(asterisk, placeOutgoing(order));
    if (recorded === undefined) {
      return { ...snapshotOf(await this.known(order)), isRepetition: true };
    }
    const live = asterisk.beginCall(recorded.change.call);
    await this.dialCall.execute(live);
    return { ...snapshotOf(live.call), isRepetition: false };
  }

  private async known({ customerId, callId: id, terms }: OutgoingOrder): Promise<Call> {
    const call = await this.findOwnCall.execute({ customerId, id });
    if (call.outgoing?.fingerprint !== terms.fingerprint) {
      const message = 'The idempotency key was used for another request.';
      throw new VoiceError('idempotency_key_in_use', message, { kind: 'user' });
    }
    return call;
  }
}
