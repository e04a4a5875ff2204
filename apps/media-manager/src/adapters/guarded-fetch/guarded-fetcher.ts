import type { IncomingMessage, RequestOptions } from 'node:http';

import { VoiceError } from '@voipbin/common';
import { type AllowedHosts, guardedRequest, untilAborted } from '@voipbin/guarded-http';

import { type FetchOutcome, MediaFetcher, type Validators } from '../../ports/media-fetcher.ts';
import { freshForMs } from './freshness.ts';
import { readWavBody } from './read-wav-body.ts';
import { toFetchError } from './to-fetch-error.ts';

const MAX_REDIRECTS = 3;

export interface FetchLimits {
  maxBytes: number;
  /** For name resolution, redirects and the whole body together. */
  timeoutMs: number;
}

/** Fetches from the public internet and from allowed hosts only, whatever names, redirects or name servers say. */
export class GuardedFetcher extends MediaFetcher {
  constructor(
    private readonly allowed: AllowedHosts,
    private readonly limits: FetchLimits,
  ) {
    super();
  }

  async fetch(url: string, known: Validators = {}): Promise<FetchOutcome> {
    const signal = AbortSignal.timeout(this.limits.timeoutMs);
    try {
      return await untilAborted(this.follow(url, headersFor(known), signal), signal);
    } catch (error) {
      throw toFetchError(error, signal);
    }
  }

  private async follow(url: string, headers: RequestOptions['headers'], signal: AbortSignal): Promise<FetchOutcome> {
    let target = httpUrl(url);
    for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
      const response = await guardedRequest(target, this.allowed, { headers, signal });
      try {
        const next = redirectOf(response, target);
        if (!next) {
          return await this.take(response);
        }
        target = next;
      } finally {
        response.destroy();
      }
    }
    throw new VoiceError('media_unavailable', `The URL redirects more than ${MAX_REDIRECTS} times.`, { kind: 'user' });
  }

  private async take(response: IncomingMessage): Promise<FetchOutcome> {
    const { statusCode, headers } = response;
    if (statusCode === 304) {
      return { kind: 'unchanged', freshForMs: freshForMs(headers) };
    }
    if (statusCode === 404 || statusCode === 410) {
      throw new VoiceError('media_not_found', `The URL answered ${statusCode}.`, { kind: 'user' });
    }
    if (statusCode !== 200) {
      throw new VoiceError('media_unavailable', `The URL answered ${statusCode}.`, { kind: 'user' });
    }
    const bytes = await readWavBody(response, this.limits.maxBytes);
    return { kind: 'changed', bytes, freshForMs: freshForMs(headers), validators: validatorsOf(response) };
  }
}

function httpUrl(text: string, from?: string): URL {
  const url = URL.parse(text, from);
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new VoiceError('media_url_refused', 'Only http and https URLs can be played.', { kind: 'user' });
  }
  return url;
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage, from: URL): URL | null {
  const isRedirect = [301, 302, 303, 307, 308].includes(statusCode);
  return isRedirect && headers.location !== undefined ? httpUrl(headers.location, from.href) : null;
}

function headersFor({ etag, lastModified }: Validators): RequestOptions['headers'] {
  return {
    accept: 'audio/wav, audio/x-wav, audio/*;q=0.8, */*;q=0.5',
    'accept-encoding': 'identity',
    'user-agent': 'voipbin-media-manager',
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  };
}

function validatorsOf({ headers }: IncomingMessage): Validators {
  const { etag, 'last-modified': lastModified } = headers;
  return { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
}
