import { ApiError, type ApiProblem } from './api-error.ts';

export interface ApiRequest {
  method: string;
  path: string;
  query?: object | undefined;
  body?: object | undefined;
  /** A request that comes again with it acts once. */
  idempotencyKey?: string | undefined;
}

export interface ApiAccess {
  /** Without a path: `https://api.example.com`. */
  url: string;
  accessKey: string;
}

interface ErrorBody {
  error?: { reason: string; message: string; request_id: string; details?: ApiProblem[] };
}

/** Sends one request and answers with its JSON. Rejects with ApiError, or with what `fetch` rejects with. */
export async function sendRequest({ url, accessKey }: ApiAccess, request: ApiRequest): Promise<unknown> {
  const { method, path, query = {}, body, idempotencyKey } = request;
  const target = new URL(path, url);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) target.searchParams.set(name, String(value));
  }
  const headers = {
    authorization: `Bearer ${accessKey}`,
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
  };
  const response = await fetch(target, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  const answer: unknown = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw errorOf(response.status, answer as ErrorBody);
  }
  return answer;
}

function errorOf(status: number, { error }: ErrorBody): ApiError {
  return error === undefined
    ? new ApiError(status, `HTTP_${status}`, `The server answered ${status}.`)
    : new ApiError(status, error.reason, error.message, error.details, error.request_id);
}
