import type { IncomingMessage } from 'node:http';

import { VoiceError } from '@voipbin/common';

/** More than 17 minutes of speech; the longest text that can be said takes about 7. */
const MAX_BYTES = 16_777_216;

/** The whole body; throws `media_too_large` as soon as it is known to be. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length']) > MAX_BYTES) {
    throw tooLarge();
  }
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > MAX_BYTES) {
      throw tooLarge();
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(): VoiceError {
  return new VoiceError('media_too_large', `The body is larger than ${MAX_BYTES} bytes.`, { kind: 'user' });
}
