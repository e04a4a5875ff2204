import { describe, expect, it } from 'vitest';

import { monoSamples } from './mono-samples.ts';
import { parseWav } from './parse-wav.ts';
import { isTelephoneWav, telephoneDurationMs, telephoneWav, toTelephoneWav } from './telephone-wav.ts';

const ramp = Float32Array.from({ length: 800 }, (_, n) => (n - 400) / 512);

function at16kHz(wav: Uint8Array): Uint8Array {
  const copy = Buffer.from(wav);
  copy.writeUInt32LE(16_000, 24);
  return copy;
}

describe('a telephone wav', () => {
  it('carries amplitudes there and back', () => {
    const wav = parseWav(telephoneWav(ramp));
    expect(wav).toMatchObject({ encoding: 'pcm16', channels: 1, sampleRateHz: 8000 });
    expect(monoSamples(wav)).toEqual(ramp);
  });

  it('clips what is too loud instead of wrapping it', () => {
    const [low = 0, high = 0] = monoSamples(parseWav(telephoneWav(Float32Array.of(-2, 2))));
    expect(low).toBe(-1);
    expect(high).toBeCloseTo(1, 3);
  });

  it('says how long it plays', () => {
    expect(telephoneDurationMs(telephoneWav(ramp).byteLength)).toBe(100);
  });

  it('is recognized whole only', () => {
    const wav = telephoneWav(ramp);
    expect(isTelephoneWav(wav)).toBe(true);
    expect(isTelephoneWav(wav.subarray(0, -1))).toBe(false);
    expect(isTelephoneWav(wav.subarray(0, 44))).toBe(false);
    expect(isTelephoneWav(wav.subarray(0, 20))).toBe(false);
    expect(isTelephoneWav(at16kHz(wav))).toBe(false);
  });
});

describe('toTelephoneWav', () => {
  it('keeps the samples of what is 8 kHz mono 16 bit already', () => {
    const wav = telephoneWav(ramp);
    expect(Buffer.compare(toTelephoneWav(wav), wav)).toBe(0);
  });

  it('halves the number of samples of 16 kHz', () => {
    const converted = toTelephoneWav(at16kHz(telephoneWav(ramp)));
    expect(isTelephoneWav(converted)).toBe(true);
    expect(telephoneDurationMs(converted.byteLength)).toBe(50);
  });

  it('refuses a file without a single sample', () => {
    const empty = telephoneWav(ramp).subarray(0, 44);
    expect(() => toTelephoneWav(empty)).toThrow(expect.objectContaining({ code: 'media_type_unsupported' }));
  });
});
