import { asteriskQueue, durableQueues } from '@voipbin/contracts';

import { type AsteriskQueue } from '../bus-control.ts';
import { LocalQueue } from './local-queue.ts';

/** The queues of contracts in one process, consumed from `start` on; those of the Asterisks while they are held. */
export class LocalQueues {
  readonly #queues = new Map(durableQueues.map((name) => [name, new LocalQueue()]));

  /** Undefined for the queue of an Asterisk that was never held. */
  get(name: string): LocalQueue | undefined {
    return this.#queues.get(name);
  }

  start(): void {
    durableQueues.forEach((name) => this.#queues.get(name)?.open());
  }

  consumeAsteriskQueue(asteriskId: string): AsteriskQueue {
    const name = asteriskQueue(asteriskId);
    const queue = this.#queues.get(name) ?? new LocalQueue();
    this.#queues.set(name, queue);
    queue.open();
    return {
      close: () => {
        queue.close();
        return Promise.resolve();
      },
    };
  }
}
