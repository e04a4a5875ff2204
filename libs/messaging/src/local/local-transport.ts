import { type Envelope } from '@voipbin/contracts';
import { type Logger } from 'pino';

import { type BusControl } from '../bus-control.ts';
import { type Bus } from '../bus.ts';
import { RETRY_DELAYS_MS } from '../delivering/attempts.ts';
import { DeadLetters } from '../delivering/dead-letters.ts';
import { HandlerStrategy } from '../delivering/handler-strategy.ts';
import { HandlerTable } from '../delivering/handler-table.ts';
import { MessageRunner } from '../delivering/message-runner.ts';
import { UnfinishedMessages } from '../delivering/unfinished-messages.ts';
import { Transport } from '../transport.ts';
import { LocalBroadcasts } from './local-broadcasts.ts';
import { LocalBus } from './local-bus.ts';
import { LocalControl } from './local-control.ts';
import { LocalQueues } from './local-queues.ts';

export interface LocalTransportSettings {
  logger: Logger;
  retryDelaysMs?: readonly number[] | undefined;
}

/** Dead messages are kept for a look by a debugger, not for ever. */
const DEAD_KEPT = 1_000;
const FINISH_WITHIN_MS = 5_000;

/** All apps in one process, without a broker. */
export class LocalTransport extends Transport {
  readonly bus: Bus;
  readonly control: BusControl;
  readonly strategies: readonly [HandlerStrategy];
  /** The last messages that no attempt could handle, oldest first. */
  readonly dead: { envelope: Envelope; error: unknown }[] = [];
  readonly #closing = new AbortController();
  readonly #unfinished: UnfinishedMessages;

  constructor({ logger, retryDelaysMs = RETRY_DELAYS_MS }: LocalTransportSettings) {
    super();
    const deadLetters = new DeadLetters(logger, (envelope, error) => this.#keepDead(envelope, error));
    const handlers = new HandlerTable();
    const queues = new LocalQueues();
    const broadcasts = new LocalBroadcasts(handlers);
    const runner = new MessageRunner({
      logger,
      retryDelaysMs,
      bury: (envelope, error) => deadLetters.bury(envelope, error),
    });
    const unfinished = new UnfinishedMessages(logger);
    this.#unfinished = unfinished;
    this.bus = new LocalBus({ handlers, queues, broadcasts, runner, unfinished, closing: this.#closing.signal });
    this.control = new LocalControl(queues, deadLetters);
    const listen = (): Promise<void> => {
      queues.start();
      broadcasts.start();
      return Promise.resolve();
    };
    this.strategies = [new HandlerStrategy({ handlers, listen })];
  }

  start(): void {
    this.#unfinished.watch();
  }

  checkReady(): Promise<void> {
    return Promise.resolve();
  }

  /** What is begun goes on, and what follows from it: in one process there is no other side that would take it up. */
  async drain(): Promise<void> {
    await this.#unfinished.whenEmpty(FINISH_WITHIN_MS);
  }

  close(): Promise<void> {
    this.#closing.abort();
    this.#unfinished.stopWatching();
    return Promise.resolve();
  }

  #keepDead(envelope: Envelope, error: unknown): Promise<void> {
    this.dead.push({ envelope, error });
    this.dead.splice(0, this.dead.length - DEAD_KEPT);
    return Promise.resolve();
  }
}
