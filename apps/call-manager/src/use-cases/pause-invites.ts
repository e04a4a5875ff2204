import { Inject, Injectable } from '@nestjs/common';
import { toVoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { Admission } from '../live/admission.ts';
import type { HeldAsterisk } from '../live/held-asterisk.ts';
import type { EnteredChannel } from '../live/invite.ts';
import { invitePauses } from '../live/metrics.ts';

/** About the time in which those who wait are served. */
const PAUSE_MS = 50;
/** An Asterisk that takes longer to bring a channel to us is behind with more of them. */
const BEHIND_MS = 60;
/** By then whatever was waiting has been dealt with, or there is another INVITE to say that it has not. */
const MAX_PAUSE_MS = 2000;

/**
 * Has an Asterisk refuse new calls by itself for a moment while there are too many. It costs a fraction of what it costs to refuse them from here,
 * and the more channels an Asterisk has to bring to us and to hang up for us, the slower it gets at it.
 */
@Injectable()
export class PauseInvites {
  constructor(
    private readonly admission: Admission,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Looks at a channel that has entered. One that was on its way before the last pause was over says nothing new. */
  execute(asterisk: HeldAsterisk, { at, delayMs }: Pick<EnteredChannel, 'at' | 'delayMs'>): void {
    const { admission } = this;
    const isTooMuch = admission.isFull || (admission.isCrowded && delayMs > BEHIND_MS);
    if (isTooMuch && Date.parse(at) >= asterisk.pause.untilMs) {
      void this.pause(asterisk, Date.parse(at), Math.min(MAX_PAUSE_MS, PAUSE_MS + 2 * delayMs + asterisk.pause.lagMs));
    }
  }

  private async pause(asterisk: HeldAsterisk, fromMs: number, lengthMs: number): Promise<void> {
    const { id, pause } = asterisk;
    pause.untilMs = fromMs + lengthMs;
    invitePauses.inc();
    const begunMs = performance.now();
    try {
      await asterisk.ari.setGlobalVariable('REFUSE_UNTIL', String(pause.untilMs));
    } catch (thrown) {
      this.log.warn(
        { err: toVoiceError(thrown), asteriskId: id },
        'an Asterisk does not know that it is to refuse calls',
      );
    }
    pause.lagMs = Math.round(performance.now() - begunMs);
  }
}
