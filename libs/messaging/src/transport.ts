import { type CustomTransportStrategy } from '@nestjs/microservices';

import { type BusControl } from './bus-control.ts';
import { type Bus } from './bus.ts';

/** One adapter of the messaging port, as the composition root sees it. Abstract, so that it can be injected by its name. */
export abstract class Transport {
  abstract readonly bus: Bus;
  abstract readonly control: BusControl;
  /** What Nest registers the controllers' handlers with, and starts when every module is initialised. */
  abstract readonly strategies: readonly CustomTransportStrategy[];

  /** Begins to connect, without waiting for it. */
  abstract start(): void;

  /** Rejects with the reason while messages can neither be sent nor received. */
  abstract checkReady(): Promise<void>;

  /** Takes no more messages and requests; resolves when those begun are done, at the latest after 5 s. */
  abstract drain(): Promise<void>;

  /** Drops the connections. Strategies are closed by Nest. */
  abstract close(): Promise<void>;
}
