import { Injectable } from '@nestjs/common';
import type { PlaceCall as Wanted, PlacedCall } from '@voipbin/contracts';

import { CallMailboxes } from '../live/call-mailboxes.ts';
import { HeldAsterisks } from '../live/held-asterisks.ts';
import { leastBusy } from '../live/least-busy.ts';
import { now } from '../live/now.ts';
import { ArrangeOutgoing } from './arrange-outgoing.ts';
import { BeginOutgoing } from './begin-outgoing.ts';
import { LimitOutgoing } from './limit-outgoing.ts';

/** Somebody wants a call to somebody. */
@Injectable()
export class PlaceCall {
  constructor(
    private readonly asterisks: HeldAsterisks,
    private readonly arrange: ArrangeOutgoing,
    private readonly limitOutgoing: LimitOutgoing,
    private readonly mailboxes: CallMailboxes,
    private readonly beginOutgoing: BeginOutgoing,
  ) {}

  /**
   * Answers with the call once Asterisk calls, or could not be asked to. Rejects with `no_route`, `idempotency_key_in_use` or a limit of the customer's (user), or with `no_asterisk` or `bus_unavailable`
   * (operational), when nothing was begun.
   */
  execute(wanted: Wanted): Promise<PlacedCall> {
    return this.limitOutgoing.execute(wanted, () => this.place(wanted));
  }

  private async place(wanted: Wanted): Promise<PlacedCall> {
    const terms = await this.arrange.execute(wanted);
    const asterisk = leastBusy(this.asterisks);
    const { callId, customerId, source, destination, flowId, variables, isEarly, masterCallId } = wanted;
    const chain = masterCallId === undefined ? {} : { masterCallId };
    const order = { callId, customerId, source, destination, flowId, variables, isEarly, terms, ...chain };
    return this.mailboxes.run(callId, () =>
      this.beginOutgoing.execute(asterisk, { ...order, asteriskId: asterisk.id, at: now() }),
    );
  }
}
