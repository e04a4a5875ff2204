const RATE_HZ = 8000;
const TONE_MS = 40;
const AMPLITUDE = 0.3;

/**
 * Audio that is told apart from any other: two tones (Hz) that take turns in an order that never repeats, so that every part of
 * it has one place only. Mono, 8 kHz, with 100 ms of silence at both ends.
 */
export function twoTonePrompt(lowHz: number, highHz: number, durationMs: number): Float32Array {
  const quiet = (100 * RATE_HZ) / 1000;
  const tone = (TONE_MS * RATE_HZ) / 1000;
  const samples = new Float32Array((durationMs * RATE_HZ) / 1000);
  let order = (lowHz * 65_537 + highHz) >>> 0;
  let phase = 0;
  for (let n = quiet; n < samples.length - quiet; n++) {
    if ((n - quiet) % tone === 0) {
      // A linear congruential generator (Numerical Recipes): the same tones always give the same prompt.
      order = (Math.imul(order, 1_664_525) + 1_013_904_223) >>> 0;
    }
    phase += (2 * Math.PI * (order >>> 31 ? highHz : lowHz)) / RATE_HZ;
    samples[n] = AMPLITUDE * Math.sin(phase);
  }
  return samples;
}
