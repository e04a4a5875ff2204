import { VoiceError } from '@voipbin/common';
import { type Envelope } from '@voipbin/contracts';
import { type ConsumeMessage } from 'amqplib';

import { type MessageCall } from '../delivering/handler-table.ts';
import { type MessageRunner } from '../delivering/message-runner.ts';
import { type UnfinishedMessages } from '../delivering/unfinished-messages.ts';
import { Mailboxes } from '../mailboxes.ts';
import { type BrokerSession } from './broker-session.ts';
import { type CumulativeAck } from './cumulative-ack.ts';
import { type MessagePublisher } from './message-publisher.ts';
import { type MessageQueue } from './message-queue.ts';

/** What all queues of the process share. */
export interface ConsumerParts {
  callOf: (key: string) => MessageCall;
  runner: MessageRunner;
  unfinished: UnfinishedMessages;
  publisher: MessagePublisher;
}

/** One session, as its consumers see it. */
export interface ConsumerSession {
  session: BrokerSession;
  acks: CumulativeAck;
}

/** Takes the messages of one queue, in this session and the next ones, until it is closed. */
export class QueueConsumer {
  readonly #queue: MessageQueue;
  readonly #parts: ConsumerParts;
  /** Outlives the sessions: what an old session left running goes before what a new one delivers. */
  readonly #mailboxes = new Mailboxes();
  readonly #closing = new AbortController();
  #cancel: (() => Promise<unknown>) | undefined;

  constructor(queue: MessageQueue, parts: ConsumerParts) {
    this.#queue = queue;
    this.#parts = parts;
  }

  async attach({ session, acks }: ConsumerSession): Promise<void> {
    const { consuming: channel, lost } = session;
    const signal = AbortSignal.any([lost, this.#closing.signal]);
    const queue = await this.#queue(channel);
    const { consumerTag } = await channel.consume(queue, (message) => {
      if (message === null) {
        // The queue was deleted under us: the next session declares it again.
        void session.close();
      } else {
        void this.#take(message, acks, signal);
      }
    });
    // A channel that is gone delivers nothing, which is what was wanted.
    this.#cancel = async () => (lost.aborted ? undefined : channel.cancel(consumerTag).catch(() => undefined));
    if (this.#closing.signal.aborted) {
      await this.#cancel();
    }
  }

  /** Takes no more messages, finishes those begun and gives back the others. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#cancel?.();
  }

  async #take(message: ConsumeMessage, acks: CumulativeAck, signal: AbortSignal): Promise<void> {
    const envelope = parse(message.content);
    if (envelope === undefined) {
      await this.#buryMalformed(message, acks);
      return;
    }
    const finished = this.#parts.unfinished.begin(envelope);
    const outcome = await this.#parts.runner.run({
      envelope,
      call: this.#parts.callOf(envelope.type),
      mailboxes: this.#mailboxes,
      redelivered: message.fields.redelivered,
      signal,
    });
    if (outcome === 'abandoned') {
      acks.giveBack(message);
    } else {
      acks.finish(message);
    }
    finished();
  }

  async #buryMalformed(message: ConsumeMessage, acks: CumulativeAck): Promise<void> {
    const error = new VoiceError('message_malformed', 'This is no envelope.', { retryable: false });
    try {
      await this.#parts.publisher.bury(message.content, error, { queue: message.fields.routingKey });
      acks.finish(message);
    } catch {
      // Without its copy in the dead queue it must come again.
      acks.giveBack(message);
    }
  }
}

function parse(content: Buffer): Envelope | undefined {
  try {
    const value: unknown = JSON.parse(content.toString());
    return isEnvelope(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isEnvelope(value: unknown): value is Envelope {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    'partitionKey' in value &&
    typeof value.partitionKey === 'string'
  );
}
