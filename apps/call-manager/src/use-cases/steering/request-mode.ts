import { Inject, Injectable } from '@nestjs/common';
import { type CallSnapshot, noModes, type SetCallMode } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import { callCommand } from '../../domain/call-command.ts';
import { snapshotOf } from '../../domain/call-snapshot.ts';
import { modesWith } from '../../domain/mode/modes-with.ts';
import { refuseUnlessAnswered } from '../../domain/refuse-unless-answered.ts';
import { FindOwnCall } from '../queries/find-own-call.ts';

/** A customer switches hold, music, mute or silence of a call on or off. */
@Injectable()
export class RequestMode {
  constructor(
    private readonly findOwnCall: FindOwnCall,
    @Inject(BUS) private readonly bus: Bus,
  ) {}

  /** Answers with the call as it will be. Rejects with `call_not_found` or `call_state_invalid` (user). */
  async execute({ customerId, id, ...change }: SetCallMode): Promise<CallSnapshot> {
    const call = await this.findOwnCall.execute({ customerId, id });
    refuseUnlessAnswered(call);
    await this.bus.publish(callCommand(call, 'call.command.set-mode', change));
    return snapshotOf({ ...call, modes: modesWith({ ...noModes, ...call.modes }, change) });
  }
}
