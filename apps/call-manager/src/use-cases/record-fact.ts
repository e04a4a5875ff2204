import { Injectable } from '@nestjs/common';

import { type ChannelFact, changeBy } from '../domain/channel-fact.ts';
import { Admission } from '../live/admission.ts';
import { CallJournal } from '../live/call-journal.ts';
import { CallMailboxes } from '../live/call-mailboxes.ts';
import type { HeldAsterisk } from '../live/held-asterisk.ts';
import type { LiveCall } from '../live/live-call.ts';

/** A fact, and the channel that it is about. */
export interface ToldFact {
  channelId: string;
  /** `ending` announces that the channel will be gone; nothing is recorded of it. */
  fact: ChannelFact | { kind: 'ending' };
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
  ) {}

  /** Never rejects. */
  execute(asterisk: HeldAsterisk, told: ToldFact): Promise<void> {
    return this.mailboxes.withCall(asterisk, told.channelId, (live) => this.record(live, told));
  }

  private async record(live: LiveCall, { fact, at }: ToldFact): Promise<void> {
    if (fact.kind === 'ending') {
      live.isEnding = true;
      return;
    }
    if (fact.kind === 'playback_over' && fact.isFailed && live.isEnding) {
      // It did not fail, the hangup cut it off: the end of the call says so.
      return;
    }
    const circumstances = fact.kind === 'up' ? { at, causationId: live.answerCommandId } : { at };
    await this.journal.record(live, (call) => changeBy(fact, call, circumstances));
    if (fact.kind === 'up') {
      live.answerCommandId = null;
    } else if (fact.kind === 'gone') {
      this.admission.leave(live.call.id);
    }
  }
}
