import { type Envelope } from '@voipbin/contracts';
import { type Logger } from 'pino';

import { oldestUnfinishedSeconds, unfinishedMessages } from './metrics.ts';

const ALARM_AFTER_MS = 30_000;
const LOOK_EVERY_MS = 1_000;

interface Entry {
  envelope: Envelope;
  sinceMs: number;
  isAlarmed: boolean;
}

/** The messages that this process has and has not acknowledged. Sounds an alarm where one stays for too long. */
export class UnfinishedMessages {
  readonly #logger: Logger;
  readonly #entries = new Set<Entry>();
  #timer: NodeJS.Timeout | undefined;
  readonly #onEmpty: (() => void)[] = [];

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  /** Returns what must be called when the message is finished. */
  begin(envelope: Envelope): () => void {
    const entry = { envelope, sinceMs: Date.now(), isAlarmed: false };
    this.#entries.add(entry);
    return () => {
      this.#entries.delete(entry);
      if (this.#entries.size === 0) {
        this.#onEmpty.splice(0).forEach((resolve) => {
          resolve();
        });
      }
    };
  }

  watch(): void {
    this.#timer ??= setInterval(() => {
      this.look(Date.now());
    }, LOOK_EVERY_MS).unref();
  }

  stopWatching(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Brings the metrics up to date and warns, once per message. */
  look(nowMs: number): void {
    const [oldest] = this.#entries;
    const ageMs = oldest === undefined ? 0 : nowMs - oldest.sinceMs;
    oldestUnfinishedSeconds.set(ageMs / 1_000);
    unfinishedMessages.set(this.#entries.size);
    if (oldest !== undefined && ageMs > ALARM_AFTER_MS && !oldest.isAlarmed) {
      oldest.isAlarmed = true;
      const { id: messageId, type, callId, runId } = oldest.envelope;
      this.#logger.warn({ messageId, type, callId, runId, ageMs }, 'A message is not acknowledged for too long');
    }
  }

  /** Resolves when there are none, at the latest after `timeoutMs`. */
  async whenEmpty(timeoutMs: number): Promise<void> {
    if (this.#entries.size === 0) {
      return;
    }
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, timeoutMs);
      this.#onEmpty.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
