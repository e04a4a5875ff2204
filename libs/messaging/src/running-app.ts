import { type INestApplication } from '@nestjs/common';

import { busUnavailable } from './bus-errors.ts';
import { type Transport } from './transport.ts';

/** A process that was started, and the way to end it in order. */
export class RunningApp {
  readonly app: INestApplication;
  readonly #transport: Transport;
  #closing: Promise<void> | undefined;
  isDelivering = false;

  constructor(app: INestApplication, transport: Transport) {
    this.app = app;
    this.#transport = transport;
  }

  /** Rejects while messages are not, not yet or no longer delivered. */
  async checkDelivering(): Promise<void> {
    if (!this.isDelivering) {
      throw busUnavailable('Messages are not delivered.');
    }
    await this.#transport.checkReady();
  }

  /** Takes no more messages, finishes those begun (5 s at most), then closes the modules and the connections. */
  close(): Promise<void> {
    this.#closing ??= this.#closeInOrder();
    return this.#closing;
  }

  async #closeInOrder(): Promise<void> {
    this.isDelivering = false;
    // Before the modules: their databases and ports are needed until the last handler is done.
    await this.#transport.drain();
    await this.app.close();
    await this.#transport.close();
  }
}
