import { describe, expect, it } from 'vitest';

import { levelDbfs } from './level.ts';
import { resample } from './resample.ts';

function sine(hz: number, rateHz: number, durationSec = 1): Float32Array {
  return Float32Array.from({ length: rateHz * durationSec }, (_, n) => Math.sin((2 * Math.PI * hz * n) / rateHz));
}

/** Without the first and last 50 ms, where the tone begins and ends abruptly. */
function middle(samples: Float32Array, rateHz: number): Float32Array {
  return samples.subarray(rateHz / 20, -rateHz / 20);
}

/** What is left of a tone after resampling to 8 kHz, in dB. */
function gainDb(hz: number, fromHz: number): number {
  const original = sine(hz, fromHz);
  return levelDbfs(middle(resample(original, fromHz, 8000), 8000)) - levelDbfs(original);
}

describe('resample', () => {
  it.each([11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000, 22_051])(
    'keeps the telephone band of %i Hz and lets nothing above it fold back',
    (fromHz) => {
      expect(gainDb(300, fromHz)).toBeCloseTo(0, 1);
      expect(gainDb(3400, fromHz)).toBeGreaterThan(-0.1);
      expect(gainDb(4200, fromHz)).toBeLessThan(-60);
      expect(gainDb(fromHz / 2 - 300, fromHz)).toBeLessThan(-60);
    },
  );

  it.each([
    [22_050, 8000],
    [48_000, 8000],
    [5512, 8000],
    [22_051, 8000],
  ])('gives from %i to %i Hz the same curve at the same times', (fromHz, toHz) => {
    const output = resample(sine(440, fromHz), fromHz, toHz);
    const wanted = sine(440, toHz);
    const error = middle(output, toHz).map((sample, n) => sample - (middle(wanted, toHz)[n] ?? 0));
    expect(output).toHaveLength(toHz);
    expect(levelDbfs(error)).toBeLessThan(-55);
  });

  it('keeps silence silent and a constant constant', () => {
    expect(levelDbfs(resample(new Float32Array(2205), 22_050, 8000))).toBe(-Infinity);
    const constant = resample(new Float32Array(22_050).fill(0.5), 22_050, 8000);
    expect(Math.max(...middle(constant, 8000))).toBeCloseTo(0.5, 5);
    expect(Math.min(...middle(constant, 8000))).toBeCloseTo(0.5, 5);
  });

  it('leaves what has the rate already', () => {
    const samples = sine(440, 8000);
    expect(resample(samples, 8000, 8000)).toBe(samples);
  });
});
