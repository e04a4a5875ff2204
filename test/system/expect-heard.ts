import { type CallRecording, hear, type Hearing } from '@voipbin/testing';
import { expect } from 'vitest';

/** That this was heard once as it was served; returns when. */
export function expectHeard(recording: CallRecording, served: Float32Array): Hearing {
  const hearing = hear(recording, served);
  const told = JSON.stringify(hearing);
  expect(hearing.correlation, told).toBeGreaterThanOrEqual(0.9);
  expect(Math.abs(hearing.lengthErrorMs), told).toBeLessThanOrEqual(100);
  expect(hearing.longestHoleMs, told).toBeLessThanOrEqual(60);
  return hearing;
}

export function expectNotHeard(recording: CallRecording, served: Float32Array): void {
  expect(hear(recording, served).correlation).toBeLessThan(0.5);
}
