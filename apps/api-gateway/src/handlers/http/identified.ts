import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Identity } from '@voipbin/contracts';
import type { Request } from 'express';

import { contextOf } from './request-context.ts';

/** Who asks, and what they may, as the guard found it. */
export const Identified = createParamDecorator((_: unknown, execution: ExecutionContext): Identity => {
  const { customerId = '', scopes = [] } = contextOf(execution.switchToHttp().getRequest<Request>());
  return { customerId, scopes };
});
