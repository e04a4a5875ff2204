import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

import { type Logger } from 'pino';

import { connectedToBroker } from '../delivering/metrics.ts';
import { type BrokerSession, openBrokerSession } from './broker-session.ts';

const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 2_000;

export type SessionListener = (session: BrokerSession) => void | Promise<void>;

export interface BrokerConnectionSettings {
  url: string;
  /** Shown by the broker's tools. */
  name: string;
  logger: Logger;
}

/** The process's one connection for events and commands. Once started it comes back by itself until it is closed. */
export class BrokerConnection {
  readonly #settings: BrokerConnectionSettings;
  readonly #listeners: SessionListener[] = [];
  readonly #closing = new AbortController();
  #session: BrokerSession | undefined;
  #work: Promise<void> | undefined;

  constructor(settings: BrokerConnectionSettings) {
    this.#settings = settings;
  }

  /** Undefined while disconnected. */
  get session(): BrokerSession | undefined {
    return this.#session;
  }

  /** Calls `listener` with each session, the present one included. */
  onSession(listener: SessionListener): void {
    this.#listeners.push(listener);
    if (this.#session !== undefined) {
      void this.#tell(listener, this.#session);
    }
  }

  start(): void {
    this.#work ??= this.#stayConnected();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#session?.close();
    await this.#work;
  }

  async #stayConnected(): Promise<void> {
    const { url, name, logger } = this.#settings;
    const { signal } = this.#closing;
    let delayMs = FIRST_DELAY_MS;
    while (!signal.aborted) {
      try {
        await this.#use(await openBrokerSession(url, name));
        delayMs = FIRST_DELAY_MS;
      } catch (err) {
        logger.warn({ err, delayMs }, 'The broker cannot be reached');
      }
      await sleep(delayMs, undefined, { signal }).catch(() => undefined);
      delayMs = Math.min(delayMs * 2, LONGEST_DELAY_MS);
    }
  }

  /** Resolves when the session is lost. */
  async #use(session: BrokerSession): Promise<void> {
    const { logger } = this.#settings;
    if (!session.lost.aborted && !this.#closing.signal.aborted) {
      const isLost = once(session.lost, 'abort');
      session.lost.addEventListener('abort', () => {
        this.#session = undefined;
        connectedToBroker.set(0);
      });
      this.#session = session;
      connectedToBroker.set(1);
      logger.info('Connected to the broker');
      this.#listeners.forEach((listener) => void this.#tell(listener, session));
      await isLost;
    }
    if (this.#closing.signal.aborted) {
      await session.close();
    } else {
      logger.warn({ err: session.lost.reason as unknown }, 'The connection to the broker is lost');
    }
  }

  async #tell(listener: SessionListener, session: BrokerSession): Promise<void> {
    try {
      await listener(session);
    } catch (err) {
      this.#settings.logger.error({ err }, 'What follows a connection to the broker failed');
    }
  }
}
