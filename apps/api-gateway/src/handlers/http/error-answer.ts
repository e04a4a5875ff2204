import type { VoiceError } from '@voipbin/common';

/** VoIPBIN's error body; `details` names each bad field by JSON pointer. */
export interface ErrorBody {
  error: { status: string; reason: string; message: string; request_id: string; details?: unknown[] };
}

export interface ErrorAnswer {
  httpStatus: number;
  headers: Record<string, string>;
  body: ErrorBody;
}

type Status = keyof typeof httpStatuses;

const httpStatuses = {
  INVALID_ARGUMENT: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  FAILED_PRECONDITION: 409,
  RESOURCE_EXHAUSTED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
} as const;

/** Codes of user errors by their family; the first that fits decides. */
const families: [RegExp, Status][] = [
  [/^(authentication_required|invalid_credentials)$/, 'UNAUTHENTICATED'],
  [/^(permission_denied|country_not_allowed)$/, 'PERMISSION_DENIED'],
  [/_not_found$/, 'NOT_FOUND'],
  [/_(taken|exists)$/, 'ALREADY_EXISTS'],
  [/_already_|_in_use$|_state_invalid$/, 'FAILED_PRECONDITION'],
  [/_limit_exceeded$/, 'RESOURCE_EXHAUSTED'],
];

/** Where VoIPBIN has another name than our owners, or HTTP a better status than the family. */
const reasons: Record<string, string> = { invalid_cursor: 'INVALID_REQUEST_PARAMETER' };
const exceptions: Record<string, number> = { body_too_large: 413, upgrade_required: 426 };

const RETRY_AFTER_SEC = '1';

/** How an error is told to the caller. Only user errors tell their own message. */
export function errorAnswer(error: VoiceError, requestId: string): ErrorAnswer {
  const { status, reason, message } = publicFace(error);
  const details = error.kind === 'user' ? detailsOf(error) : undefined;
  return {
    httpStatus: exceptions[error.code] ?? httpStatuses[status],
    headers: headersOf(status, error),
    body: {
      error: { status, reason, message, request_id: requestId, ...(details && { details }) },
    },
  };
}

function publicFace(error: VoiceError): { status: Status; reason: string; message: string } {
  switch (error.kind) {
    case 'user': {
      const status = families.find(([codes]) => codes.test(error.code))?.[1] ?? 'INVALID_ARGUMENT';
      return { status, reason: reasons[error.code] ?? error.code.toUpperCase(), message: error.message };
    }
    case 'operational': {
      const reason = error.code === 'request_timeout' ? 'REQUEST_TIMEOUT' : 'SERVICE_UNAVAILABLE';
      return { status: 'UNAVAILABLE', reason, message: 'A part of the service does not answer. Try again shortly.' };
    }
    case 'unexpected':
      return { status: 'INTERNAL', reason: 'INTERNAL', message: 'Something went wrong on our side.' };
  }
}

/** Owners know a page token only as a cursor, without its place in the request. */
function detailsOf({ code, message, details }: VoiceError): unknown[] | undefined {
  if (code === 'invalid_cursor') return [{ pointer: '/page_token', code, message }];
  const { problems, status } = details ?? {};
  if (Array.isArray(problems)) return problems as unknown[];
  // What a call or a groupcall is at, where it cannot do what is asked for.
  return typeof status === 'string' ? [{ status }] : undefined;
}

function headersOf(status: Status, { code, details }: VoiceError): Record<string, string> {
  if (code === 'upgrade_required') return { Upgrade: 'websocket' };
  if (status === 'UNAUTHENTICATED') return { 'WWW-Authenticate': 'Bearer' };
  if (status === 'UNAVAILABLE' || status === 'RESOURCE_EXHAUSTED') {
    const told = details?.['retryAfterSec'];
    return { 'Retry-After': typeof told === 'number' ? String(told) : RETRY_AFTER_SEC };
  }
  return {};
}
