import { applyDecorators, Controller, UseFilters, UseGuards, UsePipes } from '@nestjs/common';

import { ApiErrorFilter } from './api-error.filter.ts';
import { InputPipe } from './input.pipe.ts';
import { UnexpectedInputGuard } from './unexpected-input.guard.ts';

/** A controller for those who have no access key yet: input is checked whole, errors have VoIPBIN's shape. */
export function PublicController(path: string): ClassDecorator {
  return applyDecorators(
    Controller(path),
    UseGuards(UnexpectedInputGuard),
    UsePipes(InputPipe),
    UseFilters(ApiErrorFilter),
  );
}
