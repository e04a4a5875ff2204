import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

import { Inject, Injectable } from '@nestjs/common';
import { toVoiceError, VoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import { type Logger } from 'pino';

import { refOfPath } from '../../domain/media-path.ts';
import { MediaStore } from '../../ports/media-store.ts';
import { StoreSpeech } from '../../use-cases/store-speech.ts';
import { MediaToken } from './media-token.ts';
import { readBody } from './read-body.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';
/** An operator may replace a file of the library. */
const LIBRARY = 'public, max-age=60';

const statusOf: Record<string, number> = {
  not_found: 404,
  method_not_allowed: 405,
  unauthorized: 401,
  media_too_large: 413,
  media_type_unsupported: 415,
};

/** `GET` and `HEAD /<ref>.wav` for everybody, `PUT /speech/<hash>.wav` for who has the token; nothing else. */
@Injectable()
export class MediaRequests {
  constructor(
    private readonly store: MediaStore,
    private readonly storeSpeech: StoreSpeech,
    private readonly token: MediaToken,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Answers whatever was asked; never rejects. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.route(request, response);
    } catch (thrown) {
      this.refuse(request, response, toVoiceError(thrown));
    }
  }

  private async route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url = '' } = request;
    const ref = refOfPath(url);
    if (ref === null) {
      throw new VoiceError('not_found', 'There is no such audio.', { kind: 'user' });
    }
    if (method === 'GET' || method === 'HEAD') {
      await this.send(ref, request, response);
    } else if (method === 'PUT' && ref.startsWith('speech/')) {
      this.token.check(request.headers.authorization);
      await this.storeSpeech.execute(ref, await readBody(request));
      response.writeHead(204).end();
    } else {
      throw new VoiceError('method_not_allowed', `${method} is not possible here.`, { kind: 'user' });
    }
  }

  private async send(ref: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const media = await this.store.open(ref);
    if (!media) {
      throw new VoiceError('not_found', 'There is no such audio.', { kind: 'user' });
    }
    try {
      const headers = { etag: media.etag, 'cache-control': ref.startsWith('library/') ? LIBRARY : IMMUTABLE };
      if (request.headers['if-none-match'] === media.etag) {
        response.writeHead(304, headers).end();
        return;
      }
      response.writeHead(200, { ...headers, 'content-type': 'audio/wav', 'content-length': media.sizeBytes });
      if (request.method === 'HEAD') {
        response.end();
        return;
      }
      await pipeline(media.read(), response);
    } finally {
      await media.close();
    }
  }

  private refuse(request: IncomingMessage, response: ServerResponse, error: VoiceError): void {
    if (response.headersSent || response.destroyed) {
      // Cut off in the middle: the other side went away, or must see that the audio is not whole.
      this.logger.debug({ err: error, path: request.url }, 'media request ended early');
      response.destroy();
      return;
    }
    const status = statusOf[error.code] ?? 500;
    if (status === 500) {
      this.logger.error({ err: error, path: request.url }, 'media request failed');
    }
    // The rest of a refused body is not read, so the connection ends here.
    response.writeHead(status, { 'content-type': 'text/plain', connection: 'close' }).end(`${error.code}\n`);
  }
}
