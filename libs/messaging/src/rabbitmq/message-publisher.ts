import { BROADCAST_EXCHANGE, DEAD_QUEUE, type Envelope, routeOf } from '@voipbin/contracts';
import { toVoiceError } from '@voipbin/common';

import { busUnavailable } from '../bus-errors.ts';
import { type BrokerConnection } from './broker-connection.ts';
import { ConfirmedPublisher } from './confirmed-publisher.ts';

const REASON_LENGTH = 1_000;

/**
 * Publishes events and commands where contracts says, confirmed. Fails at once while disconnected. Only dead messages are persistent: everything else
 * is made good from the database by its owner when the broker comes back without it.
 */
export class MessagePublisher {
  readonly #app: string;
  #publisher: ConfirmedPublisher | undefined;

  constructor(app: string, connection: BrokerConnection) {
    this.#app = app;
    connection.onSession((session) => {
      this.#publisher = new ConfirmedPublisher(session);
    });
  }

  async publish(envelope: Envelope): Promise<void> {
    const route = routeOf(envelope);
    const content = Buffer.from(JSON.stringify(envelope));
    const isBroadcast = route.kind === 'broadcast';
    const destination = isBroadcast
      ? { exchange: BROADCAST_EXCHANGE, routingKey: '' }
      : { exchange: '', routingKey: route.queue };
    await this.#current().send(destination, content, {
      persistent: false,
      // Nobody may be listening to a broadcast; a queue that is not there would swallow the message.
      mandatory: !isBroadcast,
      messageId: envelope.id,
      headers: { 'partition-key': envelope.partitionKey },
    });
  }

  /** Puts a message into the dead queue with its reason in the headers. */
  async bury(content: Buffer, thrown: unknown, origin: { messageId?: string; queue?: string }): Promise<void> {
    const { code, message } = toVoiceError(thrown);
    await this.#current().send({ exchange: '', routingKey: DEAD_QUEUE }, content, {
      persistent: true,
      mandatory: true,
      ...(origin.messageId !== undefined && { messageId: origin.messageId }),
      headers: {
        'reason-code': code,
        reason: message.slice(0, REASON_LENGTH),
        app: this.#app,
        'failed-at': new Date().toISOString(),
        ...(origin.queue !== undefined && { queue: origin.queue }),
      },
    });
  }

  #current(): ConfirmedPublisher {
    if (this.#publisher === undefined) {
      throw busUnavailable('There is no connection to the broker yet.');
    }
    return this.#publisher;
  }
}
