import {
  type Envelope,
  type MessageKey,
  type MessageMap,
  type ReplyMap,
  type RequestKey,
  type RequestMap,
} from '@voipbin/contracts';

import { type Bus, type RequestOptions } from '../bus.ts';
import { type MessagePublisher } from './message-publisher.ts';
import { type RequestClient } from './request-client.ts';

export class RabbitMqBus implements Bus {
  readonly #publisher: MessagePublisher;
  readonly #client: RequestClient;

  constructor(publisher: MessagePublisher, client: RequestClient) {
    this.#publisher = publisher;
    this.#client = client;
  }

  publish<K extends MessageKey>(message: Envelope<K, MessageMap[K]>): Promise<void> {
    return this.#publisher.publish(message);
  }

  request<K extends RequestKey>(key: K, payload: RequestMap[K], options: RequestOptions = {}): Promise<ReplyMap[K]> {
    return this.#client.request(key, payload, options);
  }
}
