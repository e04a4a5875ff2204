import { describe, expect, it } from 'vitest';

import { playOut } from './play-out.ts';

const RATE_HZ = 8000;
const FRAME_MS = 20;

/** Frames of one value each, which arrive at these times. */
function frames(...arrivalsMs: number[]) {
  return arrivalsMs.map((arrivedAtMs, n) => ({
    arrivedAtMs,
    samples: new Float32Array((RATE_HZ * FRAME_MS) / 1000).fill((n + 1) / 10),
  }));
}

/** What is heard every 20 ms, as the numbers of the frames; 0 is silence. */
function heard(packets: ReturnType<typeof frames>, toMs = 200): number[] {
  const { samples } = playOut(packets, { fromMs: 0, toMs }, RATE_HZ);
  return Array.from({ length: toMs / FRAME_MS }, (_, n) => Math.round((samples[n * 160 + 80] ?? 0) * 10));
}

describe('playOut', () => {
  it('plays each frame when it came, and silence where none came', () => {
    expect(heard(frames(20, 40, 60))).toEqual([0, 1, 2, 3, 0, 0, 0, 0, 0, 0]);
    expect(heard(frames(20, 40, 140))).toEqual([0, 1, 2, 0, 0, 0, 0, 3, 0, 0]);
  });

  it('makes up for frames that came late and then all at once', () => {
    expect(heard(frames(0, 20, 100, 101, 102, 103, 120))).toEqual([1, 2, 3, 4, 5, 6, 7, 0, 0, 0]);
  });

  it('leaves a hole where the frames stay late', () => {
    expect(heard(frames(0, 20, 120, 140, 160))).toEqual([1, 2, 0, 0, 0, 0, 3, 4, 5, 0]);
  });

  it('holds short pauses in reserve, and makes short ones of many', () => {
    expect(heard(frames(0, 20, 70, 90, 110))).toEqual([1, 2, 3, 4, 5, 0, 0, 0, 0, 0]);
    expect(heard(frames(0, 20, 80, 140))).toEqual([1, 2, 3, 0, 4, 0, 0, 0, 0, 0]);
  });

  it('leaves out what is beyond the end', () => {
    expect(heard(frames(0, 20, 40), 40)).toEqual([1, 2]);
  });
});
