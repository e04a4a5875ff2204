import { asteriskQueue, durableQueues } from '@voipbin/contracts';

import { type AsteriskQueue } from '../bus-control.ts';
import { LocalQueue } from './local-queue.ts';

/**
 * The queues of contracts in one process, consumed from `start` on; those of the Asterisks while they are held. As a broker's, they
 * are there before their consumer: an Asterisk that a process before this one held comes back when it has found us.
 */
export class LocalQueues {
  readonly #queues = new Map<string, LocalQueue>();

  get(name: string): LocalQueue {
    const queue = this.#queues.get(name) ?? new LocalQueue();
    this.#queues.set(name, queue);
    return queue;
  }

  start(): void {
    durableQueues.forEach((name) => {
      this.get(name).open();
    });
  }

  consumeAsteriskQueue(asteriskId: string): AsteriskQueue {
    const queue = this.get(asteriskQueue(asteriskId));
    queue.open();
    return {
      close: () => {
        queue.close();
        return Promise.resolve();
      },
    };
  }
}
