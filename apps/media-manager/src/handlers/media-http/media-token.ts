import { createHash, timingSafeEqual } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';

import { MediaManagerEnv } from '../../app.env.ts';

/** The secret of those that may store audio. */
@Injectable()
export class MediaToken {
  readonly #digest: Buffer;

  constructor(env: MediaManagerEnv) {
    this.#digest = digestOf(`Bearer ${env.MEDIA_TOKEN}`);
  }

  /** Throws `unauthorized` unless the `Authorization` header carries the token; equally fast for every wrong one. */
  check(authorization = ''): void {
    if (!timingSafeEqual(digestOf(authorization), this.#digest)) {
      throw new VoiceError('unauthorized', 'The token is missing or wrong.', { kind: 'user' });
    }
  }
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
