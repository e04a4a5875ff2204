import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

import { accessKeyOf } from './access-key-of.ts';

/** The token that a request was sent with, whatever it is worth. */
export const SentToken = createParamDecorator((_: unknown, execution: ExecutionContext): string =>
  accessKeyOf(execution.switchToHttp().getRequest<Request>()),
);
