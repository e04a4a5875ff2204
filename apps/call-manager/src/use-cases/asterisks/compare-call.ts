import { Injectable } from '@nestjs/common';
import type { Channel } from '@voipbin/ari';

import { answerCall } from '../../domain/answer-call.ts';
import { isEnding, isOver } from '../../domain/call-status.ts';
import { type EndDetail, endCall } from '../../domain/end-call.ts';
import { hangupCauseOf } from '../../domain/hangup-cause.ts';
import { ringCall } from '../../domain/ring-call.ts';
import { finishPlayback } from '../../domain/playback.ts';
import { CallJournal } from '../../live/call-journal.ts';
import { CallMailboxes } from '../../live/call-mailboxes.ts';
import type { LiveCall } from '../../live/live-call.ts';
import { now } from '../../live/now.ts';
import { STASIS_APPLICATION } from '../../live/stasis-application.ts';
import { EndLiveCall } from '../end-live-call.ts';
import { KeepChannel } from '../keep-channel.ts';
import { LeadOutgoing } from '../lead-outgoing.ts';

/** Compares what we believe of a call with what Asterisk has, and records what we missed. */
@Injectable()
export class CompareCall {
  constructor(
    private readonly mailboxes: CallMailboxes,
    private readonly journal: CallJournal,
    private readonly keepChannel: KeepChannel,
    private readonly leadOutgoing: LeadOutgoing,
    private readonly endLiveCall: EndLiveCall,
  ) {}

  /** `listed` is the channel as it was a moment ago; `absence` is what its absence means. */
  async execute(live: LiveCall, listed: Channel | undefined, absence: EndDetail): Promise<void> {
    await this.mailboxes.run(live.call.id, async () => {
      if (isOver(live.call)) {
        return;
      }
      const channel = listed ?? (await live.asterisk.ari.findChannel(live.call.channelId));
      const isThere = channel !== undefined && (await this.follow(live));
      await (isThere ? this.compare(live, channel) : this.end(live, absence));
    });
  }

  /** Whoever took the call may have died before they had its channel. */
  private async follow(live: LiveCall): Promise<boolean> {
    const { ari } = live.asterisk;
    const isThere = await ari.subscribeChannel(STASIS_APPLICATION, live.call.channelId);
    if (isThere && Object.keys(live.call.playbacks).length === 0) {
      await this.keepChannel.execute(live);
    }
    return isThere;
  }

  private async end(live: LiveCall, detail: EndDetail): Promise<void> {
    await this.journal.record(live, (call) => endCall(call, 0, { at: now(), detail, synthesized: true }));
  }

  private async compare(live: LiveCall, channel: Channel): Promise<void> {
    const { ari } = live.asterisk;
    if (isEnding(live.call)) {
      await ari.hangup(channel.id, hangupCauseOf(live.call.hangupRequest ?? { reason: 'normal' }));
      return;
    }
    const isUnclaimed = live.call.direction === 'incoming' && live.call.runId === null && live.groupcallIds.size === 0;
    if (isUnclaimed) {
      // Whoever took it died before anything could be done for it, or when all was done.
      await this.endLiveCall.execute(live, { reason: 'failed', commandId: null });
      return;
    }
    const isUp = channel.state === 'Up' && live.call.status !== 'progressing';
    if (isUp && (await this.leadOutgoing.execute(live, { kind: 'up' }))) {
      return;
    }
    if (isUp) {
      const circumstances = { at: now(), causationId: live.answerCommandId, synthesized: true };
      await this.journal.record(live, (call) => answerCall(call, circumstances));
    }
    if (channel.state === 'Ringing' && live.call.status === 'dialing') {
      const circumstances = { at: now(), synthesized: true };
      await this.journal.record(live, (call) => ringCall(call, false, circumstances));
    }
    for (const playbackId of Object.keys(live.call.playbacks)) {
      await this.comparePlayback(live, playbackId);
    }
  }

  private async comparePlayback(live: LiveCall, playbackId: string): Promise<void> {
    // One that Asterisk may never have heard of is left to the repetition of its command.
    if (live.uncertainPlaybacks.has(playbackId) || (await live.asterisk.ari.findPlayback(playbackId)) !== undefined) {
      return;
    }
    const circumstances = { at: now(), synthesized: true };
    await this.journal.record(live, (call) => finishPlayback(call, playbackId, false, circumstances));
  }
}
