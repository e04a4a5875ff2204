import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';

import { type HandlerTable } from './handler-table.ts';

export interface HandlerStrategySettings {
  handlers: HandlerTable;
  /** Takes only the handlers of this transport; all handlers where it is not given. */
  transportId?: symbol;
  /** Begins to deliver; resolves when it does. Nest calls it when every module is initialised. */
  listen: () => Promise<void>;
}

/** Nest's side of a transport of ours: gathers the controllers' handlers. */
export class HandlerStrategy extends Server implements CustomTransportStrategy {
  readonly #settings: HandlerStrategySettings;

  constructor(settings: HandlerStrategySettings) {
    super();
    this.#settings = settings;
    if (settings.transportId !== undefined) {
      this.transportId = settings.transportId;
    }
  }

  override addHandler(key: string, handler: MessageHandler): void {
    this.#settings.handlers.add(key, handler);
  }

  listen(callback: (error?: unknown) => void): void {
    this.#settings.listen().then(() => {
      callback();
    }, callback);
  }

  /** The transport closes itself, after the modules that still publish. */
  close(): void {
    return undefined;
  }

  on(): void {
    throw new Error('This transport emits no events.');
  }

  unwrap(): never {
    throw new Error('This transport has no server to show.');
  }
}
