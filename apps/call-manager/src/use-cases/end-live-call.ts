import { Injectable } from '@nestjs/common';

import type { HangupRequest } from '../domain/call.ts';
import { hangUpCall } from '../domain/hang-up-call.ts';
import { hangupCauseOf } from '../domain/hangup-cause.ts';
import type { LiveCall } from '../live/live-call.ts';
import { now } from '../live/now.ts';

/** Ends a call by our own will. To be run in the call's mailbox. */
@Injectable()
export class EndLiveCall {
  /**
   * Resolves when Asterisk has the wish; the end comes as an event, and the wish is stored with it. Whoever wished it repeats it when this
   * process dies before.
   */
  async execute(live: LiveCall, request: HangupRequest): Promise<void> {
    live.call = hangUpCall(live.call, request, now());
    await live.asterisk.ari.hangup(live.call.channelId, hangupCauseOf(request));
  }
}
