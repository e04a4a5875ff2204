import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Inject,
  NotFoundException,
} from '@nestjs/common';
import { toVoiceError, VoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';

import { errorAnswer } from './error-answer.ts';
import { contextOf } from './request-context.ts';

/** Answers every error of an API route in VoIPBIN's shape. */
@Catch()
export class ApiErrorFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const error = ownError(thrown, request);
    const context = contextOf(request);
    context.errorCode = error.code;
    if (error.kind === 'unexpected') this.logger.error({ err: error, requestId: context.requestId }, 'request failed');
    if (error.kind === 'operational') this.logger.warn({ err: error, requestId: context.requestId }, 'request failed');
    const { httpStatus, headers, body } = errorAnswer(error, context.requestId);
    response.set(headers).status(httpStatus).json(body);
  }
}

/** Nest's own exceptions are about routes that do not exist and paths that cannot be decoded. */
function ownError(thrown: unknown, { method, path }: Request): VoiceError {
  if (thrown instanceof NotFoundException) {
    return new VoiceError('route_not_found', `There is no ${method} ${path}.`, { kind: 'user' });
  }
  if (thrown instanceof HttpException && thrown.getStatus() < 500) {
    return new VoiceError('invalid_argument', thrown.message, { kind: 'user' });
  }
  return toVoiceError(thrown);
}
