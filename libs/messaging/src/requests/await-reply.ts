import { VoiceError } from '@voipbin/common';
import { type Reply } from '@voipbin/contracts';
import { firstValueFrom, type Observable, timeout, TimeoutError } from 'rxjs';

import { busUnavailable } from '../bus-errors.ts';
import { type RequestOptions } from '../bus.ts';
import { DEFAULT_REQUEST_TIMEOUT_MS, type RequestMessage, requestTimeout } from './request-message.ts';
import { valueOfReply } from './value-of-reply.ts';

/** Carries a request and brings its reply. */
type Ask<T> = (message: RequestMessage, timeoutMs: number) => Observable<Reply<T>>;

/** The value of the reply to this request, or its error; whatever the transport throws becomes an error of the bus. */
export async function awaitReply<T>(
  key: string,
  payload: unknown,
  { timeoutMs = DEFAULT_REQUEST_TIMEOUT_MS, idempotency, onReplay }: RequestOptions,
  ask: Ask<T>,
): Promise<T> {
  const message = { payload, deadlineMs: Date.now() + timeoutMs, ...(idempotency && { idempotency }) };
  let answer: Reply<T>;
  try {
    answer = await firstValueFrom(ask(message, timeoutMs).pipe(timeout({ first: timeoutMs })));
  } catch (error) {
    throw errorOfRequest(key, error);
  }
  if (answer.ok && answer.replay !== undefined) {
    onReplay?.(answer.replay);
  }
  return valueOfReply(answer);
}

function errorOfRequest(key: string, error: unknown): VoiceError {
  if (error instanceof VoiceError) {
    return error;
  }
  return error instanceof TimeoutError ? requestTimeout(key) : busUnavailable(`${key} could not be asked.`, error);
}
