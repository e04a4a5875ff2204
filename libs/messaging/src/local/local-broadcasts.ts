import { type HandlerTable, type MessageCall } from '../delivering/handler-table.ts';
import { LocalQueue } from './local-queue.ts';

export interface BroadcastCall {
  call: MessageCall;
  mailboxes: LocalQueue['mailboxes'];
}

/** What is broadcast, as each handler's own queue: one that fails does not call the others again. */
export class LocalBroadcasts {
  readonly #handlers: HandlerTable;
  readonly #queues = new Map<string, LocalQueue>();
  #isStarted = false;

  constructor(handlers: HandlerTable) {
    this.#handlers = handlers;
  }

  start(): void {
    this.#isStarted = true;
    this.#queues.forEach((queue) => {
      queue.open();
    });
  }

  calls(key: string): BroadcastCall[] {
    return this.#handlers.calls(key).map((call, index) => {
      const queue = this.#queueOf(`${key} ${String(index)}`);
      return { call: queue.gated(call), mailboxes: queue.mailboxes };
    });
  }

  #queueOf(name: string): LocalQueue {
    const queue = this.#queues.get(name) ?? new LocalQueue();
    this.#queues.set(name, queue);
    if (this.#isStarted) {
      queue.open();
    }
    return queue;
  }
}
