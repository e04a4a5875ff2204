import type { IncomingMessage } from 'node:http';

import { looksLikeWav, unsupportedAudio } from '@voipbin/audio';
import { VoiceError } from '@voipbin/common';

const WAV_MARK_BYTES = 12;

/** The whole body. Stops reading, and throws, as soon as it is known to be too large or no WAV file. */
export async function readWavBody(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(response.headers['content-length']) > maxBytes) {
    throw tooLarge(maxBytes);
  }
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    const wasMarked = sizeBytes >= WAV_MARK_BYTES;
    chunks.push(chunk);
    sizeBytes += chunk.byteLength;
    if (sizeBytes > maxBytes) {
      throw tooLarge(maxBytes);
    }
    if (!wasMarked && sizeBytes >= WAV_MARK_BYTES && !looksLikeWav(Buffer.concat(chunks))) {
      throw unsupportedAudio(`the URL answered ${response.headers['content-type'] ?? 'something else'}`);
    }
  }
  return Buffer.concat(chunks);
}

function tooLarge(maxBytes: number): VoiceError {
  return new VoiceError('media_too_large', `The file is larger than ${maxBytes} bytes.`, { kind: 'user' });
}
