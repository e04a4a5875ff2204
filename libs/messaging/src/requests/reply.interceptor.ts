import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  Optional,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { toVoiceError, VoiceError } from '@voipbin/common';
import { type Reply, type RequestKey } from '@voipbin/contracts';
import { LOGGER } from '@voipbin/observability';
import { type Logger } from 'pino';
import { firstValueFrom, from, type Observable } from 'rxjs';

import { IDEMPOTENCY_STORE, type IdempotencyStore } from './idempotency-store.ts';
import { type RequestMessage } from './request-message.ts';

/** The request that a method answers. */
export const Answers = Reflector.createDecorator<RequestKey>();

/** A request is always answered, with its value or with its error: so it can be acknowledged whatever happens. */
@Injectable()
export class ReplyInterceptor implements NestInterceptor<unknown, Reply<unknown>> {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly reflector: Reflector,
    @Optional() @Inject(IDEMPOTENCY_STORE) private readonly store?: IdempotencyStore,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<Reply<unknown>> {
    return from(this.reply(context, next));
  }

  private async reply(context: ExecutionContext, next: CallHandler<unknown>): Promise<Reply<unknown>> {
    try {
      const { value, replay } = await this.answer(context, () => firstValueFrom(next.handle()));
      return { ok: true, value: value ?? null, ...(replay && { replay }) };
    } catch (thrown) {
      const { code, message, kind, retryable, details } = toVoiceError(thrown);
      if (kind === 'unexpected') {
        this.logger.error({ err: thrown, handler: context.getHandler().name }, 'A request failed');
      }
      return { ok: false, error: { code, message, kind, retryable, ...(details && { details }) } };
    }
  }

  private async answer(
    context: ExecutionContext,
    act: () => Promise<unknown>,
  ): ReturnType<IdempotencyStore['execute']> {
    const { idempotency } = context.switchToRpc().getData<RequestMessage>();
    if (idempotency === undefined) {
      return { value: await act() };
    }
    const request = this.reflector.get(Answers, context.getHandler());
    if (this.store === undefined) {
      throw new VoiceError('idempotency_unsupported', `Nobody remembers whether ${request} was answered.`);
    }
    return this.store.execute(request, idempotency, act);
  }
}
