import type { IncomingMessage } from 'node:http';

import { VoiceError } from '@voipbin/common';
import { type AllowedHosts, guardedRequest } from '@voipbin/guarded-http';

import { httpTimeout } from '../domain/http-timeout.ts';
import { type HttpResponse, type OutgoingRequest, RequestSender } from '../ports/request-sender.ts';
import { signedHeaders } from './signed-headers.ts';
import { USER_AGENT } from './user-agent.ts';

/** To public addresses and allowed hosts only, without following redirects. */
export class HttpRequestSender extends RequestSender {
  constructor(private readonly allowed: AllowedHosts) {
    super();
  }

  async send(request: OutgoingRequest, signal: AbortSignal): Promise<HttpResponse> {
    try {
      signal.throwIfAborted();
      return await this.exchange(request, signal);
    } catch (error) {
      throw toRequestError(error, signal);
    }
  }

  private async exchange(request: OutgoingRequest, signal: AbortSignal): Promise<HttpResponse> {
    const { uri, method, body, maxBytes } = request;
    const options = { method, headers: headersOf(request), signal, ...(body !== null && { body }) };
    const response = await guardedRequest(new URL(uri), this.allowed, options);
    try {
      return {
        status: response.statusCode ?? 0,
        contentType: response.headers['content-type'] ?? '',
        body: await textOf(response, maxBytes),
      };
    } finally {
      response.destroy();
    }
  }
}

function headersOf({ id, headers, body, secret }: OutgoingRequest): Record<string, string> {
  return {
    'user-agent': USER_AGENT,
    'accept-encoding': 'identity',
    'idempotency-key': id,
    ...headers,
    ...(body !== null && { 'content-length': String(Buffer.byteLength(body)) }),
    ...(secret !== null && signedHeaders(id, body ?? '', secret)),
  };
}

async function textOf(response: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > maxBytes) {
      throw new VoiceError('response_too_large', `The response is larger than ${maxBytes} bytes.`, { kind: 'user' });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function toRequestError(error: unknown, signal: AbortSignal): VoiceError {
  if (error instanceof VoiceError) {
    return error;
  }
  if (signal.aborted) {
    return httpTimeout(error);
  }
  const options = { kind: 'operational', retryable: false, cause: error } as const;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
  return new VoiceError('http_unreachable', `The server could not be reached (${code}).`, options);
}
