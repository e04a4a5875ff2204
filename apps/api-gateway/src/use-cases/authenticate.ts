import { Inject, Injectable } from '@nestjs/common';
import { type Clock, LruMap, VoiceError } from '@voipbin/common';
import type { Authenticated } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import { tokenHashOf } from '../domain/token-hash-of.ts';
import { CLOCK } from '../ports/clock.token.ts';

/** How long a key that was deleted may still be taken, should nobody tell us. */
const TRUST_MS = 10_000;

/** Bounds the memory of a process that many customers talk to. */
const MAX_REMEMBERED = 10_000;

interface Answer {
  identity: Promise<Authenticated>;
  untilMs: number;
}

/** Whose access key this is. */
@Injectable()
export class Authenticate {
  readonly #answers = new LruMap<string, Answer>(MAX_REMEMBERED);

  constructor(
    @Inject(BUS) private readonly bus: Bus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who asks, what they may, and until when. Refused with `invalid_credentials`; only keys that exist are remembered. */
  execute(accessKey: string): Promise<Authenticated> {
    const hash = tokenHashOf(accessKey);
    const known = this.#answers.get(hash);
    if (known !== undefined && known.untilMs > this.clock.nowMs()) return known.identity;
    const answer: Answer = { identity: this.#ask(hash), untilMs: this.clock.nowMs() + TRUST_MS };
    this.#answers.set(hash, answer);
    answer.identity.then(
      ({ tmExpire }) => {
        if (tmExpire !== null) answer.untilMs = Math.min(answer.untilMs, Date.parse(tmExpire));
      },
      () => {
        if (this.#answers.get(hash) === answer) this.#answers.delete(hash);
      },
    );
    return answer.identity;
  }

  /** The key with this SHA-256 is not what it was. */
  forget(accessKeyHash: string): void {
    this.#answers.delete(accessKeyHash);
  }

  async #ask(accessKeyHash: string): Promise<Authenticated> {
    const owner = await this.bus.request('directory.request.authenticate', { accessKeyHash });
    if (owner === null) {
      throw new VoiceError('invalid_credentials', 'This access key is unknown or expired.', { kind: 'user' });
    }
    return owner;
  }
}
