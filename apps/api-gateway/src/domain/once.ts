import { createHmac } from 'node:crypto';

import { SecretBox } from '@voipbin/common';
import type { Idempotency, Replay } from '@voipbin/contracts';
import type { RequestOptions } from '@voipbin/messaging';

/** A request of the API that its client may send again. */
export interface RepeatableRequest {
  customerId: string;
  idempotencyKey: string;
  /** What it was sent with. */
  accessKey: string;
  /** Its method, its path and its body: another one must not come under the same key. */
  content: unknown;
}

/**
 * How a request of the API is done once, however often it comes: options of the one request to an owner that does it. Without an
 * Idempotency-Key it is done each time.
 */
export class Once implements RequestOptions {
  readonly idempotency: Idempotency | undefined;

  /** @param onReplay called when the answer was given before */
  constructor(
    private readonly request: RepeatableRequest | undefined,
    readonly onReplay: () => void,
  ) {
    this.idempotency = request && idempotencyOf(request);
  }

  /**
   * For an answer that tells a secret which is kept nowhere: the same request is told the same one again. Until then the owner keeps it
   * sealed with the client's access key, which nobody but the client has.
   */
  async telling<T>(
    secret: string,
    ask: (options: RequestOptions) => Promise<T>,
  ): Promise<{ answer: T; secret: string }> {
    if (this.request === undefined) return { answer: await ask({}), secret };
    const box = new SecretBox(`sealed for ${this.request.accessKey}`);
    let told = secret;
    const onReplay = ({ sealed }: Replay): void => {
      this.onReplay();
      if (sealed !== undefined) told = box.open(sealed);
    };
    const idempotency = { ...idempotencyOf(this.request), sealed: box.seal(secret) };
    const answer = await ask({ idempotency, onReplay });
    return { answer, secret: told };
  }
}

/** Keyed with the access key: content may hold a password, which nobody shall be able to guess by its hash. */
function idempotencyOf({ customerId, idempotencyKey: key, accessKey, content }: RepeatableRequest): Idempotency {
  const fingerprint = createHmac('sha256', accessKey).update(JSON.stringify(content)).digest('hex');
  return { customerId, key, fingerprint };
}
