import { afterAll, expect, it } from 'vitest';

import { TelephoneConverter } from './telephone-converter.ts';
import { telephoneWav, toTelephoneWav } from './telephone-wav.ts';

const converter = new TelephoneConverter();
converter.start();
afterAll(() => converter.close());

/** A wav of 22.05 kHz: long enough for the thread at 200 000 samples. */
function wavOf(samples: number): Uint8Array {
  const tone = Float32Array.from({ length: samples }, (_, n) => Math.sin(n / 9) / 2);
  const wav = Buffer.from(telephoneWav(tone));
  wav.writeUInt32LE(22_050, 24);
  return wav;
}

it('converts in its thread what it would convert here', async () => {
  const long = wavOf(200_000);
  expect(Buffer.compare(await converter.convert(long), toTelephoneWav(long))).toBe(0);
});

it('gives every asker its own audio', async () => {
  const wavs = [wavOf(200_000), wavOf(100), wavOf(300_000)];
  const converted = await Promise.all(wavs.map((wav) => converter.convert(wav)));
  expect(converted.map(({ byteLength }) => byteLength)).toEqual(wavs.map((wav) => toTelephoneWav(wav).byteLength));
});

it.each([1000, 1_000_000])('refuses %i bytes of no audio with the same error', async (bytes) => {
  await expect(converter.convert(new Uint8Array(bytes))).rejects.toMatchObject({
    code: 'media_type_unsupported',
    kind: 'user',
  });
});

it('fails what its thread takes along, and starts another', async () => {
  const lost = converter.convert(wavOf(500_000));
  await converter.close();
  await expect(lost).rejects.toMatchObject({ code: 'conversion_lost', retryable: true });
  await expect(converter.convert(wavOf(200_000))).resolves.toBeInstanceOf(Uint8Array);
});
