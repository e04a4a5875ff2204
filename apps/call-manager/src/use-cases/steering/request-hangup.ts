import { Inject, Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { CallSnapshot, EndCall } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import { callCommand } from '../../domain/call-command.ts';
import { snapshotOf } from '../../domain/call-snapshot.ts';
import { isEnding, isOver, statusWhenHungUp } from '../../domain/call-status.ts';
import { FindOwnCall } from '../queries/find-own-call.ts';

/** A customer wants a call to end. */
@Injectable()
export class RequestHangup {
  constructor(
    private readonly findOwnCall: FindOwnCall,
    @Inject(BUS) private readonly bus: Bus,
  ) {}

  /**
   * Has the holder of the call's Asterisk hang it up, and answers with the call as it is from now on. Rejects with `call_not_found` or
   * `call_already_hangup` (user).
   */
  async execute({ reason = 'normal', ...query }: EndCall): Promise<CallSnapshot> {
    const call = await this.findOwnCall.execute(query);
    if (isOver(call)) {
      const details = { status: call.status };
      throw new VoiceError('call_already_hangup', `Call ${call.id} is over.`, { kind: 'user', details });
    }
    if (isEnding(call)) {
      return snapshotOf(call);
    }
    await this.bus.publish(callCommand(call, 'call.command.hangup', { reason }));
    return snapshotOf({ ...call, status: statusWhenHungUp(call) });
  }
}
