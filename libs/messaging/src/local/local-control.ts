import { type AsteriskQueue, BusControl, type DeadListener } from '../bus-control.ts';
import { type DeadLetters } from '../delivering/dead-letters.ts';
import { type LocalQueues } from './local-queues.ts';

export class LocalControl extends BusControl {
  readonly #queues: LocalQueues;
  readonly #deadLetters: DeadLetters;

  constructor(queues: LocalQueues, deadLetters: DeadLetters) {
    super();
    this.#queues = queues;
    this.#deadLetters = deadLetters;
  }

  consumeAsteriskQueue(asteriskId: string): Promise<AsteriskQueue> {
    return Promise.resolve(this.#queues.consumeAsteriskQueue(asteriskId));
  }

  onReconnect(): void {
    // There is no broker to lose.
  }

  onDead(listener: DeadListener): void {
    this.#deadLetters.onDead(listener);
  }
}
