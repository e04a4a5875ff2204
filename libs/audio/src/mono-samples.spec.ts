import { describe, expect, it } from 'vitest';

import { monoSamples } from './mono-samples.ts';
import type { WavEncoding } from './wav-file.ts';

function decode(encoding: WavEncoding, bytes: Uint8Array, channels: 1 | 2 = 1): number[] {
  return [...monoSamples({ encoding, channels, sampleRateHz: 8000, data: bytes })];
}

describe('monoSamples', () => {
  it.each<[WavEncoding, Uint8Array, number[]]>([
    ['pcm8', Uint8Array.of(0, 128, 192), [-1, 0, 0.5]],
    ['pcm16', new Uint8Array(Int16Array.of(-32_768, 0, 16_384).buffer), [-1, 0, 0.5]],
    ['pcm24', Uint8Array.of(0, 0, 0x80, 0, 0, 0, 0, 0, 0x40), [-1, 0, 0.5]],
    ['pcm32', new Uint8Array(Int32Array.of(-(2 ** 31), 0, 2 ** 30).buffer), [-1, 0, 0.5]],
    ['float32', new Uint8Array(Float32Array.of(-1, NaN, 0.5).buffer), [-1, 0, 0.5]],
    ['float64', new Uint8Array(Float64Array.of(-1, Infinity, 0.5).buffer), [-1, 0, 0.5]],
  ])('reads %s', (encoding, bytes, expected) => {
    expect(decode(encoding, bytes)).toEqual(expected);
  });

  it('reads G.711: ends and middle of both laws', () => {
    expect(decode('mulaw', Uint8Array.of(0x00, 0x7f, 0xff, 0x80)).map((sample) => sample * 32_768)).toEqual([
      -32_124, -0, 0, 32_124,
    ]);
    expect(decode('alaw', Uint8Array.of(0x2a, 0x55, 0xd5, 0xaa)).map((sample) => sample * 32_768)).toEqual([
      -32_256, -8, 8, 32_256,
    ]);
  });

  it('makes the mean of two channels and leaves a cut-off frame out', () => {
    const bytes = new Uint8Array(Int16Array.of(16_384, 0, -16_384, -16_384, 5).buffer);
    expect(decode('pcm16', bytes, 2)).toEqual([0.25, -0.5]);
  });
});
