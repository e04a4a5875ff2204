import type { HttpMethod } from '@voipbin/contracts';

/** One HTTP request on behalf of a customer. */
export interface OutgoingRequest {
  /** The same for every attempt; the receiver sees it as `Idempotency-Key`. */
  id: string;
  uri: string;
  method: HttpMethod;
  headers: Record<string, string>;
  /** Null = none. */
  body: string | null;
  /** Standard Webhooks secret to sign it with; null = it is not signed. */
  secret: string | null;
  /** Of the response's body. */
  maxBytes: number;
}

export interface HttpResponse {
  status: number;
  contentType: string;
  body: string;
}

/** Sends requests to servers that are not ours. */
export abstract class RequestSender {
  /** Sends it once, and settles when nothing of it is left: a name server that hangs may take longer than the signal lasts. Rejects with `url_refused` or `response_too_large` (user), `http_timeout` when the signal aborts or has aborted, `http_unreachable` (operational). */
  abstract send(request: OutgoingRequest, signal: AbortSignal): Promise<HttpResponse>;
}
