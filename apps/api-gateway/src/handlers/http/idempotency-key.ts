import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { Request } from 'express';

const KEY = /^[\x21-\x7e]{1,255}$/;

/** The header `Idempotency-Key`, if there is one: a request that comes again with it acts once. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  const key = context.switchToHttp().getRequest<Request>().get('idempotency-key');
  if (key !== undefined && !KEY.test(key)) {
    const message = 'Idempotency-Key must be 1 to 255 printable ASCII characters without spaces.';
    throw new VoiceError('invalid_idempotency_key', message, { kind: 'user' });
  }
  return key;
});
