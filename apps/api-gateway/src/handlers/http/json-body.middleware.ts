import { Inject, Injectable, type NestMiddleware } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import { json, type NextFunction, type Request, type RequestHandler, type Response } from 'express';

import { ApiGatewayEnv } from '../../app.env.ts';

/** Reads the body, which must be JSON and no larger than the limit. */
@Injectable()
export class JsonBodyMiddleware implements NestMiddleware {
  readonly #parse: RequestHandler;

  constructor(@Inject(ApiGatewayEnv) private readonly env: ApiGatewayEnv) {
    this.#parse = json({ limit: env.HTTP_BODY_LIMIT_BYTES, type: () => true, strict: false });
  }

  use(request: Request, response: Response, next: NextFunction): void {
    if (hasBody(request) && request.is('json') === false) {
      next(invalidBody('The body must be JSON, sent with "Content-Type: application/json".'));
      return;
    }
    this.#parse(request, response, (failure?: unknown) => {
      next(failure === undefined ? undefined : this.#bodyError(failure));
    });
  }

  #bodyError(failure: unknown): VoiceError {
    const type = failure instanceof Error && 'type' in failure ? failure.type : undefined;
    if (type === 'entity.too.large') {
      const message = `The body is larger than ${this.env.HTTP_BODY_LIMIT_BYTES} bytes.`;
      return new VoiceError('body_too_large', message, { kind: 'user' });
    }
    return invalidBody(`The body is not JSON: ${failure instanceof Error ? failure.message : 'it cannot be read'}.`);
  }
}

function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function invalidBody(message: string): VoiceError {
  return new VoiceError('invalid_json_body', message, { kind: 'user' });
}
