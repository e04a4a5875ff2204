import { describe, expect, it } from 'vitest';

import { findInRecording } from './find-in-recording.ts';
import { longestHoleMs } from './longest-hole.ts';
import { toneAmplitude } from './tone-amplitude.ts';

const RATE_HZ = 8000;

function tone(frequencyHz: number, durationSec: number, amplitude = 0.3): Float32Array {
  return Float32Array.from(
    { length: durationSec * RATE_HZ },
    (_, i) => amplitude * Math.sin((2 * Math.PI * frequencyHz * i) / RATE_HZ),
  );
}

/** A sweep has one place only where it fits, unlike a steady tone. */
function sweep(durationSec: number): Float32Array {
  return Float32Array.from({ length: durationSec * RATE_HZ }, (_, i) => {
    const t = i / RATE_HZ;
    return 0.3 * Math.sin(2 * Math.PI * (300 + 400 * t) * t);
  });
}

function recordingWith(audio: Float32Array, startSec: number, lengthSec: number): Float32Array {
  const recording = new Float32Array(lengthSec * RATE_HZ);
  recording.set(audio, startSec * RATE_HZ);
  return recording;
}

describe('hearing', () => {
  it('measures the amplitude of one tone and not of another', () => {
    expect(toneAmplitude(tone(700, 0.1), RATE_HZ, 700)).toBeCloseTo(0.3, 2);
    expect(toneAmplitude(tone(700, 0.1), RATE_HZ, 900)).toBeLessThan(0.01);
  });

  it('finds served audio where it was heard', () => {
    const found = findInRecording(recordingWith(sweep(1), 1.5, 4), sweep(1), RATE_HZ);
    expect(found.correlation).toBeGreaterThan(0.999);
    expect(found.startSec).toBeCloseTo(1.5, 3);
  });

  it('does not find audio that was not heard', () => {
    expect(findInRecording(recordingWith(tone(500, 1), 1, 3), sweep(1), RATE_HZ).correlation).toBeLessThan(0.3);
    expect(findInRecording(new Float32Array(3 * RATE_HZ), sweep(1), RATE_HZ).correlation).toBe(0);
  });

  it('measures the longest hole, but not the pauses of what was served', () => {
    const served = recordingWith(sweep(1), 0.5, 2);
    const heard = served.slice();
    heard.fill(0, 0.8 * RATE_HZ, 0.9 * RATE_HZ);
    expect(longestHoleMs(served, served, RATE_HZ)).toBe(0);
    expect(longestHoleMs(heard, served, RATE_HZ)).toBe(100);
  });
});
