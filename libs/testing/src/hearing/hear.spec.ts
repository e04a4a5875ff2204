import { describe, expect, it } from 'vitest';

import { hear } from './hear.ts';
import { twoTonePrompt } from './two-tone-prompt.ts';

const RATE_HZ = 8000;
const served = twoTonePrompt(600, 900, 2000);

/** What a caller heard who was called at time 10,000 ms, with this audio half a second later. */
function recordingOf(...parts: Float32Array[]) {
  const all = [new Float32Array(RATE_HZ / 2), ...parts, new Float32Array(RATE_HZ)];
  const samples = new Float32Array(all.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of all) {
    samples.set(part, at);
    at += part.length;
  }
  return { samples, rateHz: RATE_HZ, startedAtMs: 10_000 };
}

const silence = (durationMs: number): Float32Array => new Float32Array((durationMs * RATE_HZ) / 1000);
const from = (ms: number): Float32Array => served.subarray((ms * RATE_HZ) / 1000);
const until = (ms: number): Float32Array => served.subarray(0, (ms * RATE_HZ) / 1000);

describe('hear', () => {
  it('says when all was heard', () => {
    const hearing = hear(recordingOf(served), served);
    expect(hearing.correlation).toBeGreaterThan(0.999);
    expect(hearing).toMatchObject({ startedAtMs: 10_500, endedAtMs: 12_500, lengthErrorMs: 0, longestHoleMs: 0 });
  });

  it('measures an interruption', () => {
    const hearing = hear(recordingOf(until(1000), silence(80), from(1000)), served);
    expect(hearing.correlation).toBeGreaterThan(0.9);
    expect(hearing.lengthErrorMs).toBeCloseTo(80, 0);
    expect(hearing.longestHoleMs).toBeCloseTo(80, 0);
  });

  it('measures a piece that is missing', () => {
    const hearing = hear(recordingOf(until(1000), silence(100), from(1100)), served);
    expect(hearing.lengthErrorMs).toBe(0);
    expect(hearing.longestHoleMs).toBe(100);
  });

  it('does not take half for the whole', () => {
    expect(hear(recordingOf(until(1000)), served).correlation).toBeLessThan(0.6);
  });

  it('does not hear one prompt in another', () => {
    const other = twoTonePrompt(700, 1100, 2000);
    expect(hear(recordingOf(other), served).correlation).toBeLessThan(0.3);
    expect(hear(recordingOf(silence(2000)), served).correlation).toBe(0);
  });
});
