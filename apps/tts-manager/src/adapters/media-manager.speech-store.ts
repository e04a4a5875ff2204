import { telephoneDurationMs } from '@voipbin/audio';
import { VoiceError } from '@voipbin/common';

import { SpeechStore } from '../ports/speech-store.ts';

const TIMEOUT_MS = 3000;

/** Speech at media-manager, over its HTTP address. */
export class MediaManagerSpeechStore extends SpeechStore {
  constructor(
    private readonly baseUrl: string,
    private readonly token: string,
  ) {
    super();
  }

  async findDurationMs(ref: string): Promise<number | null> {
    const response = await this.send('HEAD', ref);
    return response.ok ? telephoneDurationMs(Number(response.headers.get('content-length'))) : null;
  }

  async put(ref: string, wav: Uint8Array): Promise<void> {
    const { ok, status } = await this.send('PUT', ref, wav);
    if (!ok) {
      throw new VoiceError('media_refused', `media-manager answered ${status} to speech.`, {
        kind: 'operational',
        retryable: status >= 500,
      });
    }
  }

  private async send(method: string, ref: string, wav?: Uint8Array): Promise<Response> {
    try {
      const response = await fetch(`${this.baseUrl}/${ref}.wav`, {
        method,
        headers: { authorization: `Bearer ${this.token}` },
        signal: AbortSignal.timeout(TIMEOUT_MS),
        ...(wav && { body: Buffer.from(wav.buffer, wav.byteOffset, wav.byteLength) }),
      });
      await response.arrayBuffer();
      return response;
    } catch (cause) {
      throw new VoiceError('media_unreachable', 'media-manager does not answer.', { kind: 'operational', cause });
    }
  }
}
