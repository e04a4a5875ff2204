import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';

import { Authenticate } from '../../use-cases/authenticate.ts';
import { accessKeyOf } from './access-key-of.ts';
import { contextOf } from './request-context.ts';

/** Lets nobody in without a good access key. */
@Injectable()
export class AccessKeyGuard implements CanActivate {
  constructor(private readonly authenticate: Authenticate) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const request = execution.switchToHttp().getRequest<Request>();
    contextOf(request).customerId = await this.authenticate.execute(accessKeyOf(request));
    return true;
  }
}
