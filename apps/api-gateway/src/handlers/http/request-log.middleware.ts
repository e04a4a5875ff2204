import { Inject, Injectable, type NestMiddleware } from '@nestjs/common';
import { LOGGER } from '@voipbin/observability';
import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';

import { contextOf } from './request-context.ts';

/** One line for each request, written when it is over. The query is left out: it may hold the access key. */
@Injectable()
export class RequestLogMiddleware implements NestMiddleware {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  use(request: Request, response: Response, next: NextFunction): void {
    const context = contextOf(request);
    const { method, originalUrl } = request;
    const [path] = originalUrl.split('?', 1);
    const startedMs = performance.now();
    response.setHeader('x-request-id', context.requestId);
    response.once('close', () => {
      const durationMs = Math.round(performance.now() - startedMs);
      const { statusCode: status } = response;
      this.logger.info({ ...context, method, path, status, durationMs }, 'request');
    });
    next();
  }
}
