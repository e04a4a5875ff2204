import { VoiceError } from '@voipbin/common';
import { type Envelope } from '@voipbin/contracts';
import { type MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';

import { type Delivery } from '../delivery.ts';

/** Calls the handlers of a message; rejects with what they throw. */
export type MessageCall = (envelope: Envelope, delivery: Delivery) => Promise<void>;

/** The controllers' methods by key, as Nest registers them. */
export class HandlerTable {
  readonly #handlers = new Map<string, MessageHandler[]>();

  add(key: string, handler: MessageHandler): void {
    this.#handlers.set(key, [...this.all(key), handler]);
  }

  get keys(): string[] {
    return [...this.#handlers.keys()];
  }

  all(key: string): MessageHandler[] {
    return this.#handlers.get(key) ?? [];
  }

  /** One call for each handler of the message. */
  calls(key: string): MessageCall[] {
    return this.all(key).map((handler) => (envelope, delivery) => callHandler(handler, envelope, delivery));
  }

  /** One call for all handlers of the message, one after another. A message without any is dead. */
  call(key: string): MessageCall {
    const calls = this.calls(key);
    if (calls.length === 0) {
      return () => Promise.reject(unhandled(key));
    }
    return async (envelope, delivery) => {
      for (const call of calls) {
        await call(envelope, delivery);
      }
    };
  }
}

async function callHandler(handler: MessageHandler, envelope: Envelope, delivery: Delivery): Promise<void> {
  const result: unknown = await handler(envelope, delivery);
  if (isObservable(result)) {
    await lastValueFrom(result, { defaultValue: undefined });
  }
}

function unhandled(key: string): VoiceError {
  return new VoiceError('message_unhandled', `Nothing here handles ${key}.`, { retryable: false });
}
