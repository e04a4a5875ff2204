import { VoiceError } from '@voipbin/common';
import type { Idempotency } from '@voipbin/contracts';
import type { IdempotencyStore } from '@voipbin/messaging';

/** The fake owners' memory of what they answered. */
export class MemoryIdempotencyStore implements IdempotencyStore {
  private readonly known = new Map<string, { idempotency: Idempotency; value: unknown }>();

  readonly execute: IdempotencyStore['execute'] = async (request, idempotency, act) => {
    const name = [idempotency.customerId, request, idempotency.key].join(' ');
    const known = this.known.get(name);
    if (known === undefined) {
      const value = await act();
      this.known.set(name, { idempotency, value });
      return { value };
    }
    if (known.idempotency.fingerprint !== idempotency.fingerprint) {
      throw new VoiceError('idempotency_key_in_use', 'It was used for another request.', { kind: 'user' });
    }
    const { sealed } = known.idempotency;
    return { value: known.value, replay: sealed === undefined ? {} : { sealed } };
  };
}
