import { Inject, Injectable } from '@nestjs/common';
import { hasAriStatus } from '@voipbin/ari';
import { toVoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { maxDurationMsOf } from '../domain/call-limits.ts';
import { CallSettings } from '../live/call-settings.ts';
import type { LiveCall } from '../live/live-call.ts';

/** Our own limit comes first; this one ends the channel when we are gone for good. */
const MARGIN_SEC = 60;

/**
 * Takes the dialplan's short limit off a call's channel. To be run in the call's mailbox, and never while the channel plays: Asterisk sets a variable
 * when the playback is over, and lets every other request on the connection wait until then.
 */
@Injectable()
export class KeepChannel {
  constructor(
    private readonly settings: CallSettings,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** The request is on its way when this returns, so it comes before whatever is asked next. Never rejects. */
  async execute(live: LiveCall): Promise<void> {
    if (live.isKept) {
      return;
    }
    live.isKept = true;
    const limitSec = String(Math.ceil(maxDurationMsOf(live.call, this.settings) / 1000) + MARGIN_SEC);
    try {
      await live.asterisk.ari.setChannelVariable(live.call.channelId, 'TIMEOUT(absolute)', limitSec);
    } catch (thrown) {
      live.isKept = hasAriStatus(thrown, 404);
      this.log.warn({ err: toVoiceError(thrown), callId: live.call.id }, 'a channel is not wholly ours yet');
    }
  }
}
