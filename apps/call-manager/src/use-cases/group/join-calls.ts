import { Inject, Injectable } from '@nestjs/common';
import { toVoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { answerCall } from '../../domain/answer-call.ts';
import { isEnding, isOver } from '../../domain/call-status.ts';
import { connectCall } from '../../domain/group/connect-call.ts';
import { bridgeIdOf } from '../../domain/group/groupcall.ts';
import { CallJournal } from '../../live/call-journal.ts';
import { CallMailboxes } from '../../live/call-mailboxes.ts';
import type { LiveCall } from '../../live/live-call.ts';
import type { LiveGroup } from '../../live/live-group.ts';
import { now } from '../../live/now.ts';
import { stopSound } from '../../live/stop-sound.ts';
import { beginWaitSound, endWaitSound } from '../../live/wait-sound.ts';
import { CallStore } from '../../ports/call-store.ts';

/** Lets the master call of a group speak with whoever answered. To be run in the group's mailbox. */
@Injectable()
export class JoinCalls {
  constructor(
    private readonly mailboxes: CallMailboxes,
    private readonly journal: CallJournal,
    private readonly store: CallStore,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Lets the master hear that it rings, or what it is to hear instead. */
  async ring(live: LiveGroup): Promise<void> {
    await this.withMaster(live, async ({ asterisk, call }) => {
      if (!live.isRinging) {
        await beginWaitSound(asterisk.ari, call.channelId, live.group);
        live.isRinging = true;
      }
    });
  }

  /** Both are gone from the application only when they are about to end, which the end of their calls will say. */
  async execute(live: LiveGroup, winnerCallId: string): Promise<void> {
    const winner = live.asterisk.calls.get(winnerCallId);
    if (live.isJoined || winner === undefined) {
      return;
    }
    await this.withMaster(live, async (master) => {
      try {
        await this.bridge(live, master, winner);
      } catch (thrown) {
        const error = toVoiceError(thrown);
        if (error.kind === 'operational') {
          throw error;
        }
        this.log.info({ err: error, groupcallId: live.group.id }, 'two calls could not be joined');
        return;
      }
      live.isJoined = true;
      await this.tell(live, master, winner);
    });
  }

  private async bridge(live: LiveGroup, master: LiveCall, winner: LiveCall): Promise<void> {
    const { ari } = live.asterisk;
    const bridgeId = bridgeIdOf(live.group.id);
    const channelIds = [master.call.channelId, winner.call.channelId];
    const there = live.isRecovered ? ((await ari.findBridge(bridgeId))?.channels ?? []) : [];
    if (channelIds.every((id) => there.includes(id))) {
      return;
    }
    const stopped = await stopSound(master);
    const isAnswered = master.call.status === 'progressing';
    await Promise.all([
      ari.createBridge(bridgeId),
      isAnswered
        ? live.isRinging && endWaitSound(ari, master.call.channelId, live.group)
        : ari.answer(master.call.channelId),
    ]);
    await ari.addToBridge(bridgeId, channelIds);
    await this.journal.record(master, stopped);
  }

  private async tell(live: LiveGroup, master: LiveCall, winner: LiveCall): Promise<void> {
    const { group } = live;
    // Asterisk says so too, but maybe later than they hear each other.
    await this.journal.record(master, (call) => answerCall(call, { at: now() }));
    if (!live.isRecovered || (await this.store.findOutcome(master.call.id, group.id)) === undefined) {
      await this.journal.record(master, (call) => connectCall(call, group, winner.call, now()));
    }
  }

  private async withMaster({ asterisk, group }: LiveGroup, task: (live: LiveCall) => Promise<void>): Promise<void> {
    const { masterCallId } = group;
    if (masterCallId === null) {
      return;
    }
    await this.mailboxes.run(masterCallId, async () => {
      const master = asterisk.calls.get(masterCallId);
      if (master !== undefined && !isOver(master.call) && !isEnding(master.call)) {
        await task(master);
      }
    });
  }
}
