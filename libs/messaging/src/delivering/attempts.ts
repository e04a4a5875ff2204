/** Between five attempts, ms: short enough for a restart of the database, all within 20 s. */
export const RETRY_DELAYS_MS: readonly number[] = [500, 1_500, 4_000, 9_000];

/** Counts the failed attempts of one message. */
export class Attempts {
  readonly #delaysMs: readonly number[];
  #failed = 0;

  constructor(delaysMs: readonly number[]) {
    this.#delaysMs = delaysMs;
  }

  get failed(): number {
    return this.#failed;
  }

  /** How long to wait before the next attempt, ms; undefined where there must be none. */
  delayAfter(error: unknown): number | undefined {
    const delayMs = this.#delaysMs[this.#failed];
    this.#failed += 1;
    return isFinal(error) ? undefined : delayMs;
  }
}

function isFinal(error: unknown): boolean {
  return error instanceof Error && Reflect.get(error, 'retryable') === false;
}
