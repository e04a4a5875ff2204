import type { LoadResult } from './sipp-load.ts';
import { undisturbed } from './undisturbed.ts';

const FIRST_RATE = 50;
const MOST_FAILED = 0.001;
const SLOWEST_P99_MS = 100;
/** Between the highest rate that passed and the lowest that did not, relative. */
const PRECISION = 0.07;

export interface Capacity {
  callsPerSec: number;
  /** The run at that rate. */
  result: LoadResult;
}

export function passes({ attempted, failed, refused, answerMs }: LoadResult): boolean {
  return (failed + refused) / attempted <= MOST_FAILED && answerMs.p99 <= SLOWEST_P99_MS;
}

/**
 * The highest rate at which at most 0.1 % fail and the 99th percentile of the answer stays within 100 ms. A rate is too much when it does not pass
 * twice: on a shared machine one bad second decides a 99th percentile.
 */
export async function findCapacity(run: (callsPerSec: number) => Promise<LoadResult>): Promise<Capacity> {
  let best: Capacity | undefined;
  let tooMuch = Infinity;
  let rate = FIRST_RATE;
  while (best === undefined || tooMuch / best.callsPerSec > 1 + PRECISION) {
    let result = await undisturbed(() => run(rate));
    if (!passes(result)) {
      result = await undisturbed(() => run(rate));
    }
    if (passes(result)) {
      best = { callsPerSec: rate, result };
    } else {
      tooMuch = rate;
    }
    rate = nextRate(best?.callsPerSec, tooMuch);
    if (rate < 1) {
      throw new Error('not even one call a second passes');
    }
  }
  return best;
}

function nextRate(passed: number | undefined, tooMuch: number): number {
  if (passed === undefined) {
    return Math.floor(tooMuch / 2);
  }
  return Math.round(tooMuch === Infinity ? passed * 1.6 : (passed + tooMuch) / 2);
}
