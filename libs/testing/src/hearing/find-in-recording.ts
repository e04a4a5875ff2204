import { correlations } from './correlations.ts';

export interface Found {
  /** Normalised cross-correlation of what was served with what was heard there, -1 to 1. */
  correlation: number;
  /** Where in the recording it begins. */
  startSec: number;
}

/**
 * Finds served audio in a recording of what was heard.
 * Both are mono at `rateHz`, -1 to 1. Silence in the recording gives correlation 0.
 */
export function findInRecording(recording: Float32Array, served: Float32Array, rateHz: number): Found {
  const found = correlations(recording, served);
  let best = 0;
  found.forEach((correlation, place) => {
    if (correlation > (found[best] ?? 0)) {
      best = place;
    }
  });
  return { correlation: Math.max(0, found[best] ?? 0), startSec: best / rateHz };
}
