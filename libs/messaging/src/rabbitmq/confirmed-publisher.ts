import { type Message, type Options } from 'amqplib';

import { busUnavailable, busUnroutable } from '../bus-errors.ts';
import { type BrokerSession } from './broker-session.ts';

const CONFIRM_TIMEOUT_MS = 10_000;
const LOOK_EVERY_MS = 1_000;

export interface Destination {
  /** Empty for the default exchange, where the routing key is a queue's name. */
  exchange: string;
  routingKey: string;
}

interface Pending {
  destination: Destination;
  sentAtMs: number;
  isReturned: boolean;
  resolve: () => void;
  reject: (error: Error) => void;
}

/** Publishes within one session. Any number of messages may wait for their confirmation at the same time. */
export class ConfirmedPublisher {
  readonly #session: BrokerSession;
  readonly #pending = new Map<string, Pending>();
  #lastNumber = 0;
  #blockedBy: string | undefined;

  constructor(session: BrokerSession) {
    this.#session = session;
    const { connection, publishing, lost } = session;
    publishing.on('return', ({ properties }: Message) => {
      const pending = this.#pending.get(String(properties.correlationId));
      if (pending !== undefined) {
        pending.isReturned = true;
      }
    });
    connection.on('blocked', (reason: string) => {
      this.#blockedBy = reason;
    });
    connection.on('unblocked', () => {
      this.#blockedBy = undefined;
    });
    const timer = setInterval(() => {
      this.#failBefore(Date.now() - CONFIRM_TIMEOUT_MS, 'The broker did not confirm in time.');
    }, LOOK_EVERY_MS).unref();
    lost.addEventListener('abort', () => {
      clearInterval(timer);
      this.#failBefore(Infinity, 'The connection to the broker was lost.');
    });
  }

  /** Resolves when the broker has the message in a queue, on disk where `options.persistent` says so. */
  send(destination: Destination, content: Buffer, options: Options.Publish): Promise<void> {
    const { publishing, lost } = this.#session;
    if (lost.aborted || this.#blockedBy !== undefined) {
      return Promise.reject(busUnavailable(this.#blockedBy ?? 'The connection to the broker was lost.'));
    }
    return new Promise((resolve, reject) => {
      this.#lastNumber += 1;
      const number = String(this.#lastNumber);
      const { exchange, routingKey } = destination;
      this.#pending.set(number, { destination, sentAtMs: Date.now(), isReturned: false, resolve, reject });
      publishing.publish(exchange, routingKey, content, { ...options, correlationId: number }, (error: unknown) => {
        this.#confirm(number, error);
      });
    });
  }

  #confirm(number: string, error: unknown): void {
    const pending = this.#pending.get(number);
    if (pending === undefined) {
      return;
    }
    this.#pending.delete(number);
    if (error) {
      pending.reject(busUnavailable('The broker refused the message.', error));
    } else if (pending.isReturned) {
      pending.reject(busUnroutable(pending.destination.routingKey));
    } else {
      pending.resolve();
    }
  }

  #failBefore(limitMs: number, reason: string): void {
    for (const [number, { sentAtMs, reject }] of this.#pending) {
      if (sentAtMs >= limitMs) {
        break;
      }
      this.#pending.delete(number);
      reject(busUnavailable(reason));
    }
  }
}
