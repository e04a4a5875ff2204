import { Inject, Injectable } from '@nestjs/common';
import { toVoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { besideChannelId } from '../../domain/beside-channel.ts';
import { isEnding, isOver } from '../../domain/call-status.ts';
import { earlyBridgeIdOf, memberCallId } from '../../domain/group/groupcall.ts';
import { CallJournal } from '../../live/call-journal.ts';
import { CallMailboxes } from '../../live/call-mailboxes.ts';
import type { HeldAsterisk } from '../../live/held-asterisk.ts';
import type { LiveCall } from '../../live/live-call.ts';
import type { LiveGroup } from '../../live/live-group.ts';
import { STASIS_APPLICATION } from '../../live/stasis-application.ts';
import { stopSound } from '../../live/stop-sound.ts';
import { endWaitSound } from '../../live/wait-sound.ts';

/** Lets the master call of a group hear what a called one sends before the answer, by a channel beside that one's. */
@Injectable()
export class EarlyMedia {
  constructor(
    private readonly mailboxes: CallMailboxes,
    private readonly journal: CallJournal,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** True while the master hears it, or is about to. To be run in the group's mailbox. */
  async offer(live: LiveGroup): Promise<boolean> {
    if (live.group.wish.earlyMedia !== true) {
      return false;
    }
    const heard = this.member(live, live.earlyCallId);
    if (heard?.call.status === 'ringing' && !live.unheardCallIds.has(heard.call.id)) {
      return true;
    }
    await this.end(live);
    const sending = live.group.wish.destinations
      .map((_, n) => this.member(live, memberCallId(live.group.id, n)))
      .find(
        (member) =>
          member?.call.status === 'ringing' && member.hasEarlyMedia && !live.unheardCallIds.has(member.call.id),
      );
    if (sending === undefined) {
      return false;
    }
    live.earlyCallId = sending.call.id;
    const snooping = {
      application: STASIS_APPLICATION,
      args: ['beside', 'begin'],
      spy: 'in',
      whisper: 'none',
    } as const;
    try {
      await live.asterisk.ari.snoop(sending.call.channelId, besideIdOf(live, sending), snooping);
    } catch (error) {
      live.unheardCallIds.add(sending.call.id);
      throw error;
    }
    return true;
  }

  /** That channel is there. Rejects when it, or the master, is gone. */
  async begin(asterisk: HeldAsterisk, besideId: string, groupcallId: string): Promise<void> {
    const live = asterisk.groups.get(groupcallId);
    const { earlyCallId = null, group } = live ?? {};
    const masterCallId = group?.masterCallId ?? null;
    if (live === undefined || earlyCallId === null || masterCallId === null || live.isJoined) {
      await asterisk.ari.hangup(besideId);
      return;
    }
    await this.mailboxes.run(masterCallId, async () => {
      const master = asterisk.calls.get(masterCallId);
      const bridgeId = earlyBridgeIdOf(groupcallId, earlyCallId);
      try {
        if (master !== undefined && isWanted(live, earlyCallId)) {
          await this.letHear(live, master, besideId, bridgeId);
        }
      } catch (error) {
        // The wait sound comes back when time is kept next.
        live.unheardCallIds.add(earlyCallId);
        live.isBehind = true;
        throw error;
      } finally {
        if (!isWanted(live, earlyCallId)) {
          await asterisk.ari.destroyBridge(bridgeId);
          await asterisk.ari.hangup(besideId);
        }
      }
    });
  }

  /** Ends it, whether or not it has begun. What cannot be ended ends with the called one. */
  async end(live: LiveGroup): Promise<void> {
    const { group, asterisk } = live;
    const callIds = this.perhapsHeard(live);
    live.earlyCallId = null;
    try {
      for (const callId of callIds) {
        await asterisk.ari.destroyBridge(earlyBridgeIdOf(group.id, callId));
        const member = this.member(live, callId);
        await (member && asterisk.ari.hangup(besideIdOf(live, member)));
      }
    } catch (thrown) {
      this.log.info({ err: toVoiceError(thrown), groupcallId: group.id }, 'early media were not ended');
    }
  }

  /** Where a process before this one began it nobody knows with whom. */
  private perhapsHeard({ group, earlyCallId, isRecovered }: LiveGroup): string[] {
    if (earlyCallId !== null) {
      return [earlyCallId];
    }
    const isUnknown = isRecovered && group.wish.earlyMedia === true;
    return isUnknown ? group.wish.destinations.map((_, n) => memberCallId(group.id, n)) : [];
  }

  private async letHear(live: LiveGroup, master: LiveCall, besideId: string, bridgeId: string): Promise<void> {
    const { ari } = live.asterisk;
    const { channelId, status } = master.call;
    const stopped = await stopSound(master);
    if (live.isRinging) {
      await endWaitSound(ari, channelId, live.group);
      live.isRinging = false;
    }
    await (status === 'progressing' ? undefined : ari.progress(channelId));
    await ari.createBridge(bridgeId);
    await ari.addToBridge(bridgeId, [channelId, besideId]);
    await this.journal.record(master, stopped);
  }

  private member({ asterisk }: LiveGroup, callId: string | null): LiveCall | undefined {
    return callId === null ? undefined : asterisk.calls.get(callId);
  }
}

/** Nobody has ended it meanwhile. */
function isWanted(live: LiveGroup, callId: string): boolean {
  const master = live.asterisk.calls.get(live.group.masterCallId ?? '');
  const isMasterThere = master !== undefined && !isOver(master.call) && !isEnding(master.call);
  const isEnded = live.isJoined || live.isOver || live.earlyCallId !== callId || live.unheardCallIds.has(callId);
  return isMasterThere && !isEnded;
}

function besideIdOf({ group }: LiveGroup, { call }: LiveCall): string {
  return besideChannelId({ task: 'early-media', channelId: call.channelId, commandId: group.id });
}
