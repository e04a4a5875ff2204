import { Inject, Injectable } from '@nestjs/common';
import type { CallSnapshot, PlayToCall } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import { callCommand } from '../../domain/call-command.ts';
import { snapshotOf } from '../../domain/call-snapshot.ts';
import { refuseUnlessAnswered } from '../../domain/refuse-unless-answered.ts';
import { FindOwnCall } from '../queries/find-own-call.ts';

/** A customer plays something to the far end of a call. */
@Injectable()
export class RequestPlay {
  constructor(
    private readonly findOwnCall: FindOwnCall,
    @Inject(BUS) private readonly bus: Bus,
  ) {}

  /** Rejects with `call_not_found` or `call_state_invalid` (user). */
  async execute({ customerId, id, media }: PlayToCall): Promise<CallSnapshot> {
    const call = await this.findOwnCall.execute({ customerId, id });
    refuseUnlessAnswered(call);
    await this.bus.publish(callCommand(call, 'call.command.play', { media }));
    return snapshotOf(call);
  }
}
