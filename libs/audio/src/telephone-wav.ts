import { monoSamples } from './mono-samples.ts';
import { parseWav } from './parse-wav.ts';
import { resample } from './resample.ts';
import { unsupportedAudio } from './unsupported-audio.ts';

/** What Asterisk plays without transcoding from a `.wav`: 8 kHz, mono, 16 bit. */
export const TELEPHONE_RATE_HZ = 8000;
const BYTES_PER_SAMPLE = 2;
const HEADER_BYTES = 44;

/** Any supported WAV file as one of 8 kHz mono 16 bit; one that is so already keeps its samples bit by bit. */
export function toTelephoneWav(bytes: Uint8Array): Uint8Array {
  const wav = parseWav(bytes);
  const kept = wav.encoding === 'pcm16' && wav.channels === 1 && wav.sampleRateHz === TELEPHONE_RATE_HZ;
  if (kept) {
    return withHeader(wav.data.subarray(0, wav.data.byteLength - (wav.data.byteLength % BYTES_PER_SAMPLE)));
  }
  return telephoneWav(resample(monoSamples(wav), wav.sampleRateHz, TELEPHONE_RATE_HZ));
}

/** Amplitudes -1 to 1 at 8 kHz as a WAV file; what is louder is clipped. */
export function telephoneWav(samples: Float32Array): Uint8Array {
  const data = new Uint8Array(samples.length * BYTES_PER_SAMPLE);
  const view = new DataView(data.buffer);
  samples.forEach((amplitude, n) => {
    const level = Math.round(amplitude * 32_768);
    view.setInt16(n * BYTES_PER_SAMPLE, Math.max(-32_768, Math.min(32_767, level)), true);
  });
  return withHeader(data);
}

/** Whether these are the bytes of a whole file as `toTelephoneWav` writes it. */
export function isTelephoneWav(bytes: Uint8Array): boolean {
  const header = headerFor(bytes.byteLength - HEADER_BYTES);
  return bytes.byteLength > HEADER_BYTES && header.every((byte, n) => bytes[n] === byte);
}

/** How long a file as `toTelephoneWav` writes it plays, in whole milliseconds. */
export function telephoneDurationMs(fileBytes: number): number {
  return Math.round((fileBytes - HEADER_BYTES) / ((TELEPHONE_RATE_HZ * BYTES_PER_SAMPLE) / 1000));
}

function withHeader(data: Uint8Array): Uint8Array {
  if (data.byteLength === 0) {
    throw unsupportedAudio('it holds no audio');
  }
  const file = new Uint8Array(HEADER_BYTES + data.byteLength);
  file.set(headerFor(data.byteLength));
  file.set(data, HEADER_BYTES);
  return file;
}

function headerFor(dataBytes: number): Uint8Array {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(HEADER_BYTES - 8 + Math.max(dataBytes, 0), 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(TELEPHONE_RATE_HZ, 24);
  header.writeUInt32LE(TELEPHONE_RATE_HZ * BYTES_PER_SAMPLE, 28);
  header.writeUInt16LE(BYTES_PER_SAMPLE, 32);
  header.writeUInt16LE(8 * BYTES_PER_SAMPLE, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(Math.max(dataBytes, 0), 40);
  return header;
}
