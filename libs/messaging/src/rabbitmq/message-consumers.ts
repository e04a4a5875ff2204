import { asteriskQueue, isBroadcast } from '@voipbin/contracts';

import { type AsteriskQueue } from '../bus-control.ts';
import { type BrokerConnection } from './broker-connection.ts';
import { type BrokerSession } from './broker-session.ts';
import { CumulativeAck } from './cumulative-ack.ts';
import { broadcastQueue, ownedQueue, topologyQueue } from './message-queue.ts';
import { type ConsumerParts, type ConsumerSession, QueueConsumer } from './queue-consumer.ts';

export interface MessageConsumersSettings {
  connection: BrokerConnection;
  parts: ConsumerParts;
  /** Unacknowledged messages of one queue at most. */
  prefetch: number;
}

const FINISH_WITHIN_MS = 5_000;

/** All queues that this process consumes, on one channel. Nothing is consumed before `start`. */
export class MessageConsumers {
  readonly #settings: MessageConsumersSettings;
  readonly #consumers = new Set<QueueConsumer>();
  #current: ConsumerSession | undefined;

  constructor(settings: MessageConsumersSettings) {
    this.#settings = settings;
  }

  /** Resolves when the first session's queues are consumed. `handled` are the keys that this process has handlers for. */
  async start(queues: readonly string[], handled: readonly string[]): Promise<void> {
    queues.forEach((queue) => this.#consumers.add(new QueueConsumer(topologyQueue(queue), this.#settings.parts)));
    if (handled.some(isBroadcast)) {
      this.#consumers.add(new QueueConsumer(broadcastQueue, this.#settings.parts));
    }
    this.#settings.parts.unfinished.watch();
    await new Promise<void>((resolve) => {
      this.#settings.connection.onSession(async (session) => {
        await this.#attachAll(session);
        if (!session.lost.aborted) {
          resolve();
        }
      });
    });
  }

  /** While disconnected, or before `start`, the queue is consumed from the next session on. */
  async consumeAsteriskQueue(asteriskId: string): Promise<AsteriskQueue> {
    const consumer = new QueueConsumer(ownedQueue(asteriskQueue(asteriskId)), this.#settings.parts);
    this.#consumers.add(consumer);
    if (this.#current !== undefined) {
      await attach(consumer, this.#current);
    }
    return {
      close: async () => {
        this.#consumers.delete(consumer);
        await consumer.close();
      },
    };
  }

  /** Takes no more messages; resolves when those begun are finished and acknowledged, at the latest after 5 s. */
  async drain(): Promise<void> {
    const consumers = [...this.#consumers];
    this.#consumers.clear();
    await Promise.all(consumers.map((consumer) => consumer.close()));
    const { unfinished } = this.#settings.parts;
    await unfinished.whenEmpty(FINISH_WITHIN_MS);
    unfinished.stopWatching();
    await this.#acknowledgeAll();
  }

  async #acknowledgeAll(): Promise<void> {
    if (this.#current === undefined || this.#current.session.lost.aborted) {
      return;
    }
    const { session, acks } = this.#current;
    acks.flush(0);
    // Answered once the broker has taken what came before: the connection's own closing would overtake it (amqplib has a stream for each channel).
    // A broker that is gone by then delivers again what it has not taken.
    await session.consuming.prefetch(this.#settings.prefetch).catch(() => undefined);
  }

  async #attachAll(session: BrokerSession): Promise<void> {
    const acks = new CumulativeAck(session.consuming);
    session.lost.addEventListener('abort', () => {
      acks.close();
    });
    const current = { session, acks };
    await session.consuming.prefetch(this.#settings.prefetch);
    this.#current = current;
    await Promise.all([...this.#consumers].map((consumer) => attach(consumer, current)));
  }
}

async function attach(consumer: QueueConsumer, current: ConsumerSession): Promise<void> {
  const { lost } = current.session;
  try {
    if (!lost.aborted) {
      await consumer.attach(current);
    }
  } catch (error) {
    // A session that was lost meanwhile is followed by another.
    if (!lost.aborted) {
      throw error;
    }
  }
}
