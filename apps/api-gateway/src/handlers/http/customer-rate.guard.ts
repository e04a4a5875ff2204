import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';

import { LimitRate } from '../../use-cases/limit-rate.ts';
import { contextOf } from './request-context.ts';

/** After it is known who asks. */
@Injectable()
export class CustomerRateGuard implements CanActivate {
  constructor(private readonly limitRate: LimitRate) {}

  canActivate(execution: ExecutionContext): boolean {
    this.limitRate.execute('customer', contextOf(execution.switchToHttp().getRequest<Request>()).customerId ?? '');
    return true;
  }
}
