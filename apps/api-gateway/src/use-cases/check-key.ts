import { Inject, Injectable } from '@nestjs/common';
import { type Clock, toVoiceError } from '@voipbin/common';

import { CLOCK } from '../ports/clock.token.ts';
import { Authenticate } from './authenticate.ts';

const DAY_MS = 86_400_000;
/** What cannot be asked now is asked again after this. */
const AGAIN_MS = 5000;

/** Whether a key that was good for reading still is. */
@Injectable()
export class CheckKey {
  constructor(
    private readonly authenticate: Authenticate,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** After how long to look again, ms; null when it is not. Never rejects. */
  async execute(token: string): Promise<number | null> {
    try {
      const { scopes, tmExpire } = await this.authenticate.execute(token);
      const leftMs = tmExpire === null ? DAY_MS : Date.parse(tmExpire) - this.clock.nowMs();
      return scopes.includes('read') && leftMs > 0 ? Math.min(leftMs, DAY_MS) : null;
    } catch (thrown) {
      return toVoiceError(thrown).kind === 'user' ? null : AGAIN_MS;
    }
  }
}
