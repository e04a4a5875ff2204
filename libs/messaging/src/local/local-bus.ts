import { AsyncLocalStorage } from 'node:async_hooks';

import { VoiceError } from '@voipbin/common';
import {
  type Envelope,
  type MessageKey,
  type MessageMap,
  type Reply,
  type ReplyMap,
  type RequestKey,
  type RequestMap,
  routeOf,
} from '@voipbin/contracts';
import { defer, from, isObservable, map, type Observable, of, switchMap } from 'rxjs';

import { busUnavailable } from '../bus-errors.ts';
import { type Bus, type RequestOptions } from '../bus.ts';
import { type HandlerTable, type MessageCall } from '../delivering/handler-table.ts';
import { type MessageRunner } from '../delivering/message-runner.ts';
import { type UnfinishedMessages } from '../delivering/unfinished-messages.ts';
import { type Mailboxes } from '../mailboxes.ts';
import { awaitReply } from '../requests/await-reply.ts';
import { type RequestMessage } from '../requests/request-message.ts';
import { type LocalBroadcasts } from './local-broadcasts.ts';
import { type LocalQueues } from './local-queues.ts';
import { overTheWire } from './over-the-wire.ts';

export interface LocalBusParts {
  handlers: HandlerTable;
  queues: LocalQueues;
  broadcasts: LocalBroadcasts;
  runner: MessageRunner;
  unfinished: UnfinishedMessages;
  /** Aborted when the process ends. */
  closing: AbortSignal;
}

/** Carries messages from app to app within one process, by the rules of the other transport. */
export class LocalBus implements Bus {
  /** As over a wire: a handler is in nobody's transaction, nor in any other asynchronous context of whoever sends. */
  readonly #elsewhere = AsyncLocalStorage.snapshot();
  readonly #parts: LocalBusParts;

  constructor(parts: LocalBusParts) {
    this.#parts = parts;
  }

  async publish<K extends MessageKey>(message: Envelope<K, MessageMap[K]>): Promise<void> {
    const { handlers, queues, broadcasts, closing } = this.#parts;
    if (closing.aborted) {
      throw busUnavailable('The process is closing.');
    }
    const envelope: Envelope = overTheWire(message);
    const route = routeOf(envelope);
    if (route.kind === 'broadcast') {
      const calls = broadcasts.calls(envelope.type);
      await Promise.all(calls.map(({ call, mailboxes }) => this.#run(envelope, call, mailboxes)));
      return;
    }
    const queue = queues.get(route.queue);
    await this.#run(envelope, queue.gated(handlers.call(envelope.type)), queue.mailboxes);
  }

  request<K extends RequestKey>(key: K, payload: RequestMap[K], options: RequestOptions = {}): Promise<ReplyMap[K]> {
    return awaitReply<ReplyMap[K]>(key, payload, options, (message) =>
      defer(() => this.#ask<ReplyMap[K]>(key, message)),
    );
  }

  async #run(envelope: Envelope, call: MessageCall, mailboxes: Mailboxes): Promise<void> {
    const { runner, unfinished, closing } = this.#parts;
    const finished = unfinished.begin(envelope);
    const outcome = await this.#elsewhere(() =>
      runner.run({ envelope, call, mailboxes, redelivered: false, signal: closing }),
    );
    finished();
    if (outcome === 'abandoned') {
      throw busUnavailable('The process is closing.');
    }
  }

  #ask<T>(key: string, message: RequestMessage): Observable<Reply<T>> {
    const [handler] = this.#parts.handlers.all(key);
    if (handler === undefined) {
      throw new VoiceError('request_unhandled', `Nothing here answers ${key}.`);
    }
    return from(this.#elsewhere(() => handler(overTheWire(message)))).pipe(
      switchMap((reply: unknown) => (isObservable(reply) ? reply : of(reply))),
      map((reply) => overTheWire(reply as Reply<T>)),
    );
  }
}
