import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

import { contextOf } from './request-context.ts';

/** The id of the customer who asks, as the guard found it. */
export const CustomerId = createParamDecorator((_: unknown, execution: ExecutionContext) => {
  return contextOf(execution.switchToHttp().getRequest<Request>()).customerId;
});
