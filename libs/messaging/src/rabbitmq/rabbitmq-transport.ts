import { type AppName, queuesOf } from '@voipbin/contracts';
import { type Logger } from 'pino';

import { type BusControl } from '../bus-control.ts';
import { busUnavailable } from '../bus-errors.ts';
import { type Bus } from '../bus.ts';
import { RETRY_DELAYS_MS } from '../delivering/attempts.ts';
import { DeadLetters } from '../delivering/dead-letters.ts';
import { HandlerStrategy } from '../delivering/handler-strategy.ts';
import { HandlerTable } from '../delivering/handler-table.ts';
import { MessageRunner } from '../delivering/message-runner.ts';
import { UnfinishedMessages } from '../delivering/unfinished-messages.ts';
import { MESSAGE_TRANSPORT } from '../handle-message.ts';
import { Transport } from '../transport.ts';
import { BrokerConnection } from './broker-connection.ts';
import { MessageConsumers } from './message-consumers.ts';
import { MessagePublisher } from './message-publisher.ts';
import { RabbitMqBus } from './rabbitmq-bus.ts';
import { RabbitMqControl } from './rabbitmq-control.ts';
import { RequestClient } from './request-client.ts';
import { RequestServer } from './request-server.ts';

export interface RabbitMqTransportSettings {
  app: AppName;
  /** amqp:// or amqps:// */
  url: string;
  logger: Logger;
  /** Unacknowledged messages of one queue at most. */
  prefetch?: number | undefined;
  retryDelaysMs?: readonly number[] | undefined;
}

/** Messages over one connection of ours, requests over Nest's own client and server. */
export class RabbitMqTransport extends Transport {
  readonly bus: Bus;
  readonly control: BusControl;
  readonly strategies: readonly [HandlerStrategy, RequestServer];
  readonly #connection: BrokerConnection;
  readonly #consumers: MessageConsumers;
  readonly #client: RequestClient;

  constructor({ app, url, logger, prefetch = 256, retryDelaysMs = RETRY_DELAYS_MS }: RabbitMqTransportSettings) {
    super();
    const connection = new BrokerConnection({ url, name: app, logger });
    const publisher = new MessagePublisher(app, connection);
    const deadLetters = new DeadLetters(logger, (envelope, error) =>
      publisher.bury(Buffer.from(JSON.stringify(envelope)), error, { messageId: envelope.id }),
    );
    const handlers = new HandlerTable();
    const parts = {
      callOf: (key: string) => handlers.call(key),
      runner: new MessageRunner({
        logger,
        retryDelaysMs,
        bury: (envelope, error) => deadLetters.bury(envelope, error),
      }),
      unfinished: new UnfinishedMessages(logger),
      publisher,
    };
    const consumers = new MessageConsumers({ connection, parts, prefetch });
    const listen = (): Promise<void> => consumers.start(queuesOf(app), handlers.keys);
    this.#connection = connection;
    this.#consumers = consumers;
    this.#client = new RequestClient(url);
    this.bus = new RabbitMqBus(publisher, this.#client);
    this.control = new RabbitMqControl(connection, consumers, deadLetters);
    this.strategies = [
      new HandlerStrategy({ handlers, transportId: MESSAGE_TRANSPORT, listen }),
      new RequestServer(app, url),
    ];
  }

  start(): void {
    this.#connection.start();
  }

  checkReady(): Promise<void> {
    const isConnected = this.#connection.session !== undefined;
    return isConnected ? Promise.resolve() : Promise.reject(busUnavailable('There is no connection to the broker.'));
  }

  async drain(): Promise<void> {
    await Promise.all([this.#consumers.drain(), this.strategies[1].drain()]);
  }

  async close(): Promise<void> {
    await Promise.all([this.#connection.close(), this.#client.close()]);
  }
}
