import { type MessageCall } from '../delivering/handler-table.ts';
import { Mailboxes } from '../mailboxes.ts';

/** A queue in memory: keeps the order per key, and keeps messages waiting while nobody consumes it. */
export class LocalQueue {
  readonly mailboxes = new Mailboxes();
  #isOpen = false;
  readonly #waiting: (() => void)[] = [];

  open(): void {
    this.#isOpen = true;
    this.#waiting.splice(0).forEach((resolve) => {
      resolve();
    });
  }

  close(): void {
    this.#isOpen = false;
  }

  /** The call, begun when the queue is consumed. */
  gated(call: MessageCall): MessageCall {
    return async (envelope, delivery) => {
      while (!this.#isOpen) {
        await new Promise<void>((resolve) => {
          this.#waiting.push(resolve);
        });
      }
      await call(envelope, delivery);
    };
  }
}
