import { type AsteriskQueue, BusControl, type DeadListener } from '../bus-control.ts';
import { type DeadLetters } from '../delivering/dead-letters.ts';
import { type BrokerConnection } from './broker-connection.ts';
import { type MessageConsumers } from './message-consumers.ts';

export class RabbitMqControl extends BusControl {
  readonly #connection: BrokerConnection;
  readonly #consumers: MessageConsumers;
  readonly #deadLetters: DeadLetters;

  constructor(connection: BrokerConnection, consumers: MessageConsumers, deadLetters: DeadLetters) {
    super();
    this.#connection = connection;
    this.#consumers = consumers;
    this.#deadLetters = deadLetters;
  }

  consumeAsteriskQueue(asteriskId: string): Promise<AsteriskQueue> {
    return this.#consumers.consumeAsteriskQueue(asteriskId);
  }

  onReconnect(listener: () => void | Promise<void>): void {
    this.#connection.onSession(() => listener());
  }

  onDead(listener: DeadListener): void {
    this.#deadLetters.onDead(listener);
  }
}
