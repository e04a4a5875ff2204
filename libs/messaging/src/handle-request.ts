import { UseInterceptors } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { type ReplyMap, type RequestKey, type RequestMap } from '@voipbin/contracts';

import { Answers, ReplyInterceptor } from './requests/reply.interceptor.ts';
import { RequestPipe } from './requests/request.pipe.ts';

type RequestMethod<K extends RequestKey> = (payload: RequestMap[K]) => Promise<ReplyMap[K]>;

/**
 * Marks a controller's method as the one that answers this request. The payload was validated against its contract (else
 * `invalid_request` with `details.problems`); what the method throws is what the asker gets. One that came with an idempotency key and
 * was answered before is answered the same without a call of the method.
 */
export function HandleRequest<K extends RequestKey>(key: K) {
  return <M extends RequestMethod<K>>(target: object, name: string, descriptor: TypedPropertyDescriptor<M>): void => {
    MessagePattern(key, Transport.RMQ)(target, name, descriptor);
    Answers(key)(target, name, descriptor);
    UseInterceptors(ReplyInterceptor)(target, name, descriptor);
    Payload(new RequestPipe(key))(target, name, 0);
  };
}
