import { Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { PrepareMediaNow, Problem } from '@voipbin/contracts';

import { FetchMedia } from './fetch-media.ts';
import { FindMissingMedia } from './find-missing-media.ts';

/** Gets whatever a customer wants played ready: our own media by name, or files of its own by URL. */
@Injectable()
export class PrepareSources {
  constructor(
    private readonly findMissingMedia: FindMissingMedia,
    private readonly fetchMedia: FetchMedia,
  ) {}

  /** A reference for each, in their order. Rejects with `invalid_argument` at `/stream_urls/<n>` (user), or as `FetchMedia` does. */
  async execute({ customerId, sources }: PrepareMediaNow): Promise<string[]> {
    const missing = await this.findMissingMedia.execute(sources.filter((source) => !isUrl(source)));
    if (missing.length > 0) {
      throw unknown(sources, missing);
    }
    return Promise.all(sources.map((source) => this.prepare(source, customerId)));
  }

  private prepare(source: string, customerId: string): Promise<string> {
    return isUrl(source) ? this.fetchMedia.execute(source, customerId) : Promise.resolve(`library/${source}`);
  }
}

function isUrl(source: string): boolean {
  return /^https?:/i.test(source);
}

function unknown(sources: string[], missing: string[]): VoiceError {
  const problems = sources.flatMap((source, n): Problem[] => {
    const message = `There is no media named "${source}".`;
    const pointer = `/stream_urls/${n}`;
    return missing.includes(source) ? [{ pointer, code: 'media_unknown', message, severity: 'error' }] : [];
  });
  return new VoiceError('invalid_argument', 'Some of the media do not exist.', { kind: 'user', details: { problems } });
}
