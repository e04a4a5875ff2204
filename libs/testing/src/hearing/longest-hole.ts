const FRAME_MS = 10;
/** Peak of a frame that counts as silent: the quantisation floor of G.711. */
const SILENT_PEAK = 0.002;
/** Peak of a served frame that somebody must have heard. */
const AUDIBLE_PEAK = 0.02;

/**
 * Longest stretch, in milliseconds, in which nothing was heard although something audible was served.
 * @param heard as long as `served`, at the place where it was found
 */
export function longestHoleMs(heard: Float32Array, served: Float32Array, rateHz: number): number {
  const frame = (rateHz * FRAME_MS) / 1000;
  let longest = 0;
  let current = 0;
  for (let start = 0; start + frame <= served.length; start += frame) {
    const missing = peak(heard, start, frame) < SILENT_PEAK && peak(served, start, frame) > AUDIBLE_PEAK;
    current = missing ? current + 1 : 0;
    longest = Math.max(longest, current);
  }
  return longest * FRAME_MS;
}

function peak(samples: Float32Array, start: number, length: number): number {
  return samples.subarray(start, start + length).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
}
