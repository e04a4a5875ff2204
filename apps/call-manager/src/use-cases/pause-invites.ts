import { Inject, Injectable } from '@nestjs/common';
import { toVoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { Admission } from '../live/admission.ts';
import type { HeldAsterisk } from '../live/held-asterisk.ts';
import type { EnteredChannel } from '../live/invite.ts';
import { invitePauses } from '../live/metrics.ts';

/** An Asterisk that takes longer to bring a channel to us is behind with more of them. */
const BEHIND_MS = 60;
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
    const atMs = Date.parse(at);
    if (isTooMuch && asterisk.pause.isOver(atMs)) {
      void this.tell(asterisk, asterisk.pause.begin(atMs, delayMs));
    }
  }

  private async tell(asterisk: HeldAsterisk, untilMs: number): Promise<void> {
    invitePauses.inc();
    const begunMs = performance.now();
    try {
      await asterisk.ari.setGlobalVariable('REFUSE_UNTIL', String(untilMs));
      asterisk.pause.arrived(performance.now() - begunMs);
    } catch (thrown) {
      const err = toVoiceError(thrown);
      this.log.warn({ err, asteriskId: asterisk.id }, 'an Asterisk does not know that it is to refuse calls');
    }
  }
}
