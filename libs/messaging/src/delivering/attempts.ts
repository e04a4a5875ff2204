/** Between five attempts, ms, all within 20 s. */
export const RETRY_DELAYS_MS: readonly number[] = [500, 1_500, 4_000, 9_000];

/** While something that we need is away a call stands still, so it is looked for more often in the same time. */
const LONGEST_OPERATIONAL_DELAY_MS = 1_000;

/** Counts the failed attempts of one message. */
export class Attempts {
  readonly #delaysMs: readonly number[];
  readonly #patienceMs: number;
  #failed = 0;
  #waitedMs = 0;

  constructor(delaysMs: readonly number[]) {
    this.#delaysMs = delaysMs;
    this.#patienceMs = delaysMs.reduce((sum, delayMs) => sum + delayMs, 0);
  }

  get failed(): number {
    return this.#failed;
  }

  /** How long to wait before the next attempt, ms; undefined where there must be none. */
  delayAfter(error: unknown): number | undefined {
    const usualMs = this.#delaysMs[this.#failed];
    this.#failed += 1;
    if (reads(error, 'retryable') === false) {
      return undefined;
    }
    const isOperational = reads(error, 'kind') === 'operational';
    const delayMs = isOperational ? Math.min(usualMs ?? Infinity, LONGEST_OPERATIONAL_DELAY_MS) : usualMs;
    this.#waitedMs += delayMs ?? 0;
    return this.#waitedMs > this.#patienceMs ? undefined : delayMs;
  }
}

function reads(error: unknown, property: 'kind' | 'retryable'): unknown {
  return error instanceof Error ? Reflect.get(error, property) : undefined;
}
