import { fftCorrelate } from './fft-correlate.ts';

/** Below this the audio is silence, and nothing correlates with it. */
const SILENT_ENERGY = 1e-6;

/**
 * Normalised cross-correlation (-1 to 1) of `needle` with every place of `haystack` where it fits in whole.
 * Both are mono, -1 to 1. Silence correlates with nothing.
 */
export function correlations(haystack: Float32Array, needle: Float32Array): Float32Array {
  const places = haystack.length - needle.length + 1;
  if (places < 1) {
    return new Float32Array();
  }
  const products = fftCorrelate(haystack, needle);
  const needleEnergy = energy(needle);
  let placeEnergy = energy(haystack.subarray(0, needle.length));
  return Float32Array.from({ length: places }, (_, place) => {
    const scale = Math.sqrt(needleEnergy * placeEnergy);
    placeEnergy += (haystack[place + needle.length] ?? 0) ** 2 - (haystack[place] ?? 0) ** 2;
    return scale > SILENT_ENERGY ? (products[place] ?? 0) / scale : 0;
  });
}

export function energy(samples: Float32Array): number {
  return samples.reduce((sum, sample) => sum + sample ** 2, 0);
}
