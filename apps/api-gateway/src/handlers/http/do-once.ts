import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { Request, Response } from 'express';

import { Once } from '../../domain/once.ts';
import { accessKeyOf } from './access-key-of.ts';
import { contextOf } from './request-context.ts';

const KEY = /^[\x21-\x7e]{1,255}$/;

/** For every route that writes: with the header `Idempotency-Key` it acts once. A repetition is answered with `Idempotent-Replayed: true`. */
export const DoOnce = createParamDecorator((_: unknown, execution: ExecutionContext): Once => {
  const request = execution.switchToHttp().getRequest<Request>();
  const response = execution.switchToHttp().getResponse<Response>();
  const onReplay = (): void => {
    response.set('Idempotent-Replayed', 'true');
  };
  const idempotencyKey = request.get('idempotency-key');
  if (idempotencyKey === undefined) return new Once(undefined, onReplay);
  if (!KEY.test(idempotencyKey)) {
    const message = 'Idempotency-Key must be 1 to 255 printable ASCII characters without spaces.';
    throw new VoiceError('invalid_idempotency_key', message, { kind: 'user' });
  }
  const { customerId = '' } = contextOf(request);
  const content = [request.method, request.path, request.body ?? null];
  return new Once({ customerId, idempotencyKey, accessKey: accessKeyOf(request), content }, onReplay);
});
