import type { WavEncoding, WavFile } from './wav-file.ts';
import { unsupportedAudio } from './unsupported-audio.ts';

const RIFF_HEADER_BYTES = 12;
const CHUNK_HEADER_BYTES = 8;
const EXTENSIBLE = 0xfffe;

/** `<format tag>/<bits per sample>` of RFC 2361 and mmreg.h. */
const encodings: Record<string, WavEncoding> = {
  '1/8': 'pcm8',
  '1/16': 'pcm16',
  '1/24': 'pcm24',
  '1/32': 'pcm32',
  '3/32': 'float32',
  '3/64': 'float64',
  '6/8': 'alaw',
  '7/8': 'mulaw',
};

/** Whether these first bytes (12 are enough) can begin a WAV file. */
export function looksLikeWav(bytes: Uint8Array): boolean {
  return ascii(bytes, 0) === 'RIFF' && ascii(bytes, 8) === 'WAVE';
}

/**
 * Reads a RIFF WAVE file: 1 or 2 channels, 4 to 192 kHz, integer, float, mu-law or A-law.
 * A data chunk that claims more than there is (what a program writes that streams) ends with the file.
 * Throws `media_type_unsupported`.
 */
export function parseWav(bytes: Uint8Array): WavFile {
  if (!looksLikeWav(bytes)) {
    throw unsupportedAudio('it does not begin with a RIFF WAVE header');
  }
  let format: Omit<WavFile, 'data'> | undefined;
  for (const chunk of chunks(bytes)) {
    if (chunk.id === 'fmt ') {
      format = parseFormat(chunk.body);
    } else if (chunk.id === 'data') {
      if (!format) {
        throw unsupportedAudio('its audio comes before its format');
      }
      return { ...format, data: chunk.body };
    }
  }
  throw unsupportedAudio('it has no audio');
}

function* chunks(bytes: Uint8Array): Generator<{ id: string; body: Uint8Array }> {
  const view = viewOf(bytes);
  let offset = RIFF_HEADER_BYTES;
  while (offset + CHUNK_HEADER_BYTES <= bytes.byteLength) {
    const sizeBytes = view.getUint32(offset + 4, true);
    const start = offset + CHUNK_HEADER_BYTES;
    yield { id: ascii(bytes, offset), body: bytes.subarray(start, start + sizeBytes) };
    offset = start + sizeBytes + (sizeBytes % 2);
  }
}

function parseFormat(body: Uint8Array): Omit<WavFile, 'data'> {
  const view = viewOf(body);
  const extended = body.byteLength >= 26 && view.getUint16(0, true) === EXTENSIBLE;
  if (body.byteLength < 16) {
    throw unsupportedAudio('its format is cut off');
  }
  const tag = view.getUint16(extended ? 24 : 0, true);
  const bits = view.getUint16(14, true);
  const encoding = encodings[`${tag}/${bits}`];
  if (!encoding) {
    throw unsupportedAudio(`format ${tag} with ${bits} bits`);
  }
  const channels = view.getUint16(2, true);
  if (channels !== 1 && channels !== 2) {
    throw unsupportedAudio(`${channels} channels`);
  }
  const sampleRateHz = view.getUint32(4, true);
  if (sampleRateHz < 4000 || sampleRateHz > 192_000) {
    throw unsupportedAudio(`${sampleRateHz} samples per second`);
  }
  return { encoding, sampleRateHz, channels };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function ascii(bytes: Uint8Array, offset: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + 4));
}
