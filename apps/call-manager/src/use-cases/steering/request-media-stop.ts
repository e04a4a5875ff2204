import { Inject, Injectable } from '@nestjs/common';
import type { CallSnapshot, ResourceQuery } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import { callCommand } from '../../domain/call-command.ts';
import { snapshotOf } from '../../domain/call-snapshot.ts';
import { refuseUnlessAnswered } from '../../domain/refuse-unless-answered.ts';
import { FindOwnCall } from '../queries/find-own-call.ts';

/** A customer ends what a call is being played. */
@Injectable()
export class RequestMediaStop {
  constructor(
    private readonly findOwnCall: FindOwnCall,
    @Inject(BUS) private readonly bus: Bus,
  ) {}

  /** Rejects with `call_not_found` or `call_state_invalid` (user). */
  async execute(query: ResourceQuery): Promise<CallSnapshot> {
    const call = await this.findOwnCall.execute(query);
    refuseUnlessAnswered(call);
    await this.bus.publish(callCommand(call, 'call.command.stop-playback', {}));
    return snapshotOf(call);
  }
}
