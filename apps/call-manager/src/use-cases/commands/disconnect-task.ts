import { Injectable } from '@nestjs/common';
import type { MessageEnvelope } from '@voipbin/messaging';

import { groupIdOf } from '../../domain/group/groupcall.ts';
import { HeldAsterisks } from '../../live/held-asterisks.ts';
import type { LiveCall } from '../../live/live-call.ts';
import { AdvanceGroup } from '../group/advance-group.ts';
import type { CommandTask } from './command-task.ts';

/** Ends what a `connect` began. The end of the group answers it: one that is over already has been told. */
@Injectable()
export class DisconnectTask implements CommandTask<'call.command.disconnect'> {
  constructor(
    private readonly asterisks: HeldAsterisks,
    private readonly advanceGroup: AdvanceGroup,
  ) {}

  execute(_: LiveCall, { payload }: MessageEnvelope<'call.command.disconnect'>): Promise<void> {
    const live = this.asterisks.findGroup(groupIdOf(payload.commandId));
    if (live !== undefined) {
      const outcome = live.group.answeredCallId === null ? 'canceled' : 'completed';
      live.group = { ...live.group, outcome: live.group.outcome ?? outcome };
      // Not awaited: it tells this very call.
      void this.advanceGroup.execute(live);
    }
    return Promise.resolve();
  }
}
