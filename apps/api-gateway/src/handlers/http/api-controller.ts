import { applyDecorators, Controller, UseFilters, UseGuards, UsePipes } from '@nestjs/common';

import { AccessKeyGuard } from './access-key.guard.ts';
import { ApiErrorFilter } from './api-error.filter.ts';
import { InputPipe } from './input.pipe.ts';
import { CustomerRateGuard } from './customer-rate.guard.ts';
import { UnexpectedInputGuard } from './unexpected-input.guard.ts';

/** A controller under /v1.0: an access key is needed, input is checked whole, errors have VoIPBIN's shape. */
export function ApiController(path: string): ClassDecorator {
  return applyDecorators(
    Controller(`v1.0/${path}`),
    UseGuards(AccessKeyGuard, CustomerRateGuard, UnexpectedInputGuard),
    UsePipes(InputPipe),
    UseFilters(ApiErrorFilter),
  );
}
