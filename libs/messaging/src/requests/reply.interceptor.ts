import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { toVoiceError } from '@voipbin/common';
import { type Reply } from '@voipbin/contracts';
import { LOGGER } from '@voipbin/observability';
import { type Logger } from 'pino';
import { catchError, map, type Observable, of } from 'rxjs';

/** A request is always answered, with its value or with its error: so it can be acknowledged whatever happens. */
@Injectable()
export class ReplyInterceptor implements NestInterceptor<unknown, Reply<unknown>> {
  readonly #logger: Logger;

  constructor(@Inject(LOGGER) logger: Logger) {
    this.#logger = logger;
  }

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<Reply<unknown>> {
    return next.handle().pipe(
      map((value): Reply<unknown> => ({ ok: true, value: value ?? null })),
      catchError((thrown: unknown) => {
        const { code, message, kind, retryable, details } = toVoiceError(thrown);
        if (kind === 'unexpected') {
          this.#logger.error({ err: thrown, handler: context.getHandler().name }, 'A request failed');
        }
        return of<Reply<unknown>>({
          ok: false,
          error: { code, message, kind, retryable, ...(details && { details }) },
        });
      }),
    );
  }
}
