import { fftCorrelate } from './fft-correlate.ts';

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
  const products = fftCorrelate(recording, served);
  const servedEnergy = energy(served, 0, served.length);
  let windowEnergy = energy(recording, 0, served.length);
  let best: Found = { correlation: 0, startSec: 0 };
  for (let start = 0; start + served.length <= recording.length; start++) {
    const scale = Math.sqrt(servedEnergy * windowEnergy);
    const correlation = scale > 1e-6 ? (products[start] ?? 0) / scale : 0;
    if (correlation > best.correlation) {
      best = { correlation, startSec: start / rateHz };
    }
    windowEnergy += (recording[start + served.length] ?? 0) ** 2 - (recording[start] ?? 0) ** 2;
  }
  return best;
}

function energy(samples: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < Math.min(to, samples.length); i++) {
    sum += (samples[i] ?? 0) ** 2;
  }
  return sum;
}
