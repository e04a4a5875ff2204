import { setTimeout as sleep } from 'node:timers/promises';

import { Injectable } from '@nestjs/common';
import { toVoiceError } from '@voipbin/common';

import { HeldAsterisks } from '../../live/held-asterisks.ts';
import type { LiveCall } from '../../live/live-call.ts';
import { now } from '../../live/now.ts';
import { pausesMs } from '../../live/pauses.ts';
import { GroupStore } from '../../ports/group-store.ts';

/** Decides whether a call that was answered is the one that its group has waited for. */
@Injectable()
export class WinGroup {
  constructor(
    private readonly asterisks: HeldAsterisks,
    private readonly store: GroupStore,
  ) {}

  /** However long the database is away. A call of no group has always won. To be run in the call's mailbox. */
  async execute({ call, asterisk }: LiveCall): Promise<boolean> {
    if (call.groupcallId === null) {
      return true;
    }
    const live = this.asterisks.findGroup(call.groupcallId);
    if (live === undefined) {
      return false;
    }
    const winner = live.group.answeredCallId ?? (await this.claim(call.groupcallId, call.id, asterisk.epoch));
    live.group = { ...live.group, answeredCallId: winner };
    return winner === call.id;
  }

  private async claim(groupcallId: string, callId: string, epoch: number): Promise<string | null> {
    for (const pauseMs of pausesMs()) {
      try {
        return await this.store.claimAnswer(groupcallId, callId, epoch, now());
      } catch (thrown) {
        if (!toVoiceError(thrown).retryable) {
          throw thrown;
        }
      }
      await sleep(pauseMs);
    }
    return null;
  }
}
