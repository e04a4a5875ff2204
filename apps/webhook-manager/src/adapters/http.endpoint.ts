import { EventView } from '@voipbin/api-views';
import { VoiceError } from '@voipbin/common';
import { type AllowedHosts, guardedRequest, untilAborted } from '@voipbin/guarded-http';

import type { Outcome, Telling } from '../domain/lane.ts';
import { Endpoint } from '../ports/endpoint.ts';
import { signedHeaders } from './signed-headers.ts';
import { USER_AGENT } from './user-agent.ts';

const GONE = 410;

/** Posts an event as Standard Webhooks have it (https://www.standardwebhooks.com): signed, without following redirects, to public addresses only. */
export class HttpEndpoint extends Endpoint {
  constructor(
    private readonly allowed: AllowedHosts,
    private readonly timeoutMs: number,
  ) {
    super();
  }

  async tell(telling: Telling): Promise<Outcome> {
    const beganMs = performance.now();
    const outcome = await this.post(telling);
    return { ...outcome, durationMs: Math.round(performance.now() - beganMs) };
  }

  private async post({ event, uri, secret }: Telling): Promise<Omit<Outcome, 'durationMs'>> {
    // The same text at every attempt.
    const body = JSON.stringify(EventView.of(event));
    const signal = AbortSignal.timeout(this.timeoutMs);
    const request = { method: 'POST', headers: headersFor(event.id, body, secret), body, signal };
    try {
      const response = await untilAborted(guardedRequest(new URL(uri), this.allowed, request), signal);
      // Whatever else it would say, and however slowly.
      response.destroy();
      return outcomeOf(response.statusCode ?? 0);
    } catch (error) {
      return failure(signal.aborted ? 'timeout' : reasonOf(error));
    }
  }
}

function headersFor(id: string, body: string, secret: string): Record<string, string> {
  return {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'user-agent': USER_AGENT,
    ...signedHeaders(id, body, secret),
  };
}

function outcomeOf(httpStatus: number): Omit<Outcome, 'durationMs'> {
  const isDelivered = httpStatus >= 200 && httpStatus < 300;
  const error = isDelivered ? null : `http_${httpStatus}`;
  return { isDelivered, isGone: httpStatus === GONE, httpStatus, error };
}

function failure(error: string): Omit<Outcome, 'durationMs'> {
  return { isDelivered: false, isGone: false, httpStatus: null, error };
}

function reasonOf(error: unknown): string {
  if (error instanceof VoiceError) {
    return error.code;
  }
  return error instanceof Error && 'code' in error ? String(error.code).toLowerCase() : 'no_answer';
}
