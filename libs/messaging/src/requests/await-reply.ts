import { VoiceError } from '@voipbin/common';
import { type Reply } from '@voipbin/contracts';
import { firstValueFrom, type Observable, timeout, TimeoutError } from 'rxjs';

import { busUnavailable } from '../bus-errors.ts';
import { requestTimeout } from './request-message.ts';
import { valueOfReply } from './value-of-reply.ts';

/** The value of the reply to this request, or its error; whatever the transport throws becomes an error of the bus. */
export async function awaitReply<T>(key: string, reply: Observable<Reply<T>>, timeoutMs: number): Promise<T> {
  let answer: Reply<T>;
  try {
    answer = await firstValueFrom(reply.pipe(timeout({ first: timeoutMs })));
  } catch (error) {
    throw errorOfRequest(key, error);
  }
  return valueOfReply(answer);
}

function errorOfRequest(key: string, error: unknown): VoiceError {
  if (error instanceof VoiceError) {
    return error;
  }
  return error instanceof TimeoutError ? requestTimeout(key) : busUnavailable(`${key} could not be asked.`, error);
}
