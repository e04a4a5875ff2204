import { ServerRMQ } from '@nestjs/microservices';
import { newId } from '@voipbin/common';
import { type AmqpConnectionManager } from 'amqp-connection-manager';
import { type Channel } from 'amqplib';

import { guardChannels, observed } from './guard-channels.ts';
import { requestChannel } from './request-channel.ts';

const FINISH_WITHIN_MS = 5_000;

/** Answers the requests to one app through Nest's own server, which does nothing where the app has no handler. */
export class RequestServer extends ServerRMQ {
  readonly #consumerTag: string;
  #channel: Channel | undefined;
  #running = 0;
  #onIdle: (() => void) | undefined;
  readonly #warn = (error: unknown): void => {
    this.logger.warn(error);
  };

  constructor(app: string, url: string) {
    const consumerTag = `requests-${newId()}`;
    super({ ...requestChannel(url, `${app}.requests`), consumerTag });
    this.#consumerTag = consumerTag;
    this.setOnProcessingStartHook((_transport, _context, done) => {
      this.#running += 1;
      done().catch((error: unknown) => {
        this.logger.error(error);
      });
    });
    this.setOnProcessingEndHook(() => {
      this.#running -= 1;
      if (this.#running === 0) {
        this.#onIdle?.();
      }
    });
  }

  override async listen(callback: (error?: unknown) => void): Promise<void> {
    if (this.getHandlers().size === 0) {
      callback();
      return;
    }
    await super.listen(callback);
  }

  override async createClient<T = AmqpConnectionManager>(): Promise<T> {
    const manager = await super.createClient<AmqpConnectionManager>();
    return guardChannels(manager, this.#warn) as T;
  }

  override async setupChannel(channel: Channel, callback: () => void): Promise<void> {
    this.#channel = channel;
    const consume = channel.consume.bind(channel);
    // Nest does not wait for it.
    channel.consume = (...parameters) => observed(consume(...parameters), this.#warn);
    await super.setupChannel(channel, callback);
  }

  /** Takes no more requests; resolves when those begun are answered, at the latest after 5 s. */
  async drain(): Promise<void> {
    // A channel that is gone delivers nothing, which is what was wanted.
    await this.#channel?.cancel(this.#consumerTag).catch(() => undefined);
    if (this.#running > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, FINISH_WITHIN_MS);
        this.#onIdle = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
}
