import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

import { LimitRate } from '../../use-cases/limit-rate.ts';
import { remoteNetworkOf } from './remote-network-of.ts';

/** Before a body is read, and before anybody is asked who it is. */
@Injectable()
export class AddressRateMiddleware implements NestMiddleware {
  constructor(private readonly limitRate: LimitRate) {}

  use(request: Request, _response: Response, next: NextFunction): void {
    this.limitRate.execute('address', remoteNetworkOf(request.ip));
    next();
  }
}
