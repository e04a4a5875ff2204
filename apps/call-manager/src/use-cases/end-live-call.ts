import { Injectable } from '@nestjs/common';

import type { HangupRequest } from '../domain/call.ts';
import { hangUpCall } from '../domain/hang-up-call.ts';
import { hangupCauseOf } from '../domain/hangup-cause.ts';
import { CallJournal } from '../live/call-journal.ts';
import type { LiveCall } from '../live/live-call.ts';
import { now } from '../live/now.ts';

/** Ends a call by our own will. To be run in the call's mailbox. */
@Injectable()
export class EndLiveCall {
  constructor(private readonly journal: CallJournal) {}

  /** Resolves when Asterisk has the wish and our wish is stored; the end comes as an event. */
  async execute(live: LiveCall, request: HangupRequest): Promise<void> {
    await Promise.all([
      live.asterisk.ari.hangup(live.call.channelId, hangupCauseOf(request.reason)),
      this.journal.record(live, (call) => hangUpCall(call, request, now())),
    ]);
  }
}
