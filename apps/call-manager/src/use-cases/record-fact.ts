import { Injectable } from '@nestjs/common';
import type { RtpStatistics } from '@voipbin/contracts';

import type { Call } from '../domain/call.ts';
import { type ChannelFact, changeBy } from '../domain/channel-fact.ts';
import { ordersAfterPlayback } from '../domain/mode/sound-orders.ts';
import { recallPlayback } from '../domain/playback.ts';
import { Admission } from '../live/admission.ts';
import { CallJournal } from '../live/call-journal.ts';
import { CallMailboxes } from '../live/call-mailboxes.ts';
import type { HeldAsterisk } from '../live/held-asterisk.ts';
import type { LiveCall } from '../live/live-call.ts';
import { orderSound } from '../live/order-sound.ts';
import { CallStore } from '../ports/call-store.ts';
import { LeadOutgoing } from './lead-outgoing.ts';

/** A fact, and the channel that it is about. */
export interface ToldFact {
  channelId: string;
  /** `ending` announces that the channel will be gone, `sounded` how its sound went until then; nothing is recorded of them. */
  fact: ChannelFact | { kind: 'ending' } | { kind: 'sounded'; rtp: RtpStatistics };
  /** ISO 8601, UTC. */
  at: string;
}

/** Asterisk has told something of a channel; if the channel carries a call, the call's log gets to know. */
@Injectable()
export class RecordFact {
  constructor(
    private readonly mailboxes: CallMailboxes,
    private readonly journal: CallJournal,
    private readonly admission: Admission,
    private readonly store: CallStore,
    private readonly leadOutgoing: LeadOutgoing,
  ) {}

  /** Never rejects. */
  execute(asterisk: HeldAsterisk, told: ToldFact): Promise<void> {
    return this.mailboxes.withCall(asterisk, told.channelId, (live) => this.record(live, told));
  }

  private async record(live: LiveCall, { channelId, fact, at }: ToldFact): Promise<void> {
    if (channelId !== live.call.channelId) {
      // Of a route that was given up.
      return;
    }
    if (fact.kind === 'ending') {
      live.isEnding = true;
    } else if (fact.kind === 'sounded') {
      live.rtp = live.call.tmProgressing === null ? undefined : fact.rtp;
    } else {
      await this.note(live, fact.kind === 'gone' && live.rtp ? { ...fact, rtp: live.rtp } : fact, at);
    }
  }

  private async note(live: LiveCall, fact: ChannelFact, at: string): Promise<void> {
    if (fact.kind === 'ringing' && live.call.status !== 'dialing' && (!fact.earlyMedia || live.hasEarlyMedia)) {
      return;
    }
    if (fact.kind === 'ringing') {
      // Before it is told: its group looks at that.
      live.hasEarlyMedia = fact.earlyMedia;
    }
    if (await this.leadOutgoing.execute(live, fact)) {
      return;
    }
    if (fact.kind === 'playback_over' && fact.isFailed && live.isEnding) {
      // It did not fail, the hangup cut it off: the end of the call says so.
      return;
    }
    const circumstances = fact.kind === 'up' ? { at, causationId: live.answerCommandId } : { at };
    const unnoted = fact.kind === 'playback_over' && (await this.mayBeUnnoted(live, fact.playbackId));
    const known = (call: Call): Call => (unnoted ? recallPlayback(call, fact.playbackId) : call);
    await this.journal.record(live, (call) => changeBy(fact, known(call), circumstances));
    if (fact.kind === 'playback_over') {
      await resumeSound(live);
    } else if (fact.kind === 'up') {
      live.answerCommandId = null;
    } else if (fact.kind === 'gone') {
      this.admission.leave(live.call.id);
    }
  }

  /** Whether a process before this one may have asked for the playback and died before it could note that. */
  private async mayBeUnnoted({ call, isRecovered }: LiveCall, playbackId: string): Promise<boolean> {
    const isOurs = call.runId !== null && playbackId.startsWith(call.runId);
    return (
      isRecovered &&
      isOurs &&
      call.playbacks[playbackId] === undefined &&
      (await this.store.findOutcome(call.id, playbackId)) === undefined
    );
  }
}

/** A call on hold hears its music again when what was played meanwhile is over. */
async function resumeSound({ asterisk, call }: LiveCall): Promise<void> {
  if (call.modes === null || Object.keys(call.playbacks).length > 0) {
    return;
  }
  for (const order of ordersAfterPlayback(call.modes)) {
    await orderSound(asterisk.ari, call.channelId, order);
  }
}
