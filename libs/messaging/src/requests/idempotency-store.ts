import { type Idempotency, type Replay } from '@voipbin/contracts';

/** Injects an app's `IdempotencyStore`; an app without one takes no request that may come again. */
export const IDEMPOTENCY_STORE = Symbol('IDEMPOTENCY_STORE');

/** What an app remembers of requests that may come again. */
export interface IdempotencyStore {
  /** The answer of `act`, which is called unless the same request was answered before; then that answer, and `replay`. */
  execute(
    request: string,
    idempotency: Idempotency,
    act: () => Promise<unknown>,
  ): Promise<{ value: unknown; replay?: Replay }>;
}
