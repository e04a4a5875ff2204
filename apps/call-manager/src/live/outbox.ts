import { toVoiceError } from '@voipbin/common';
import type { Bus } from '@voipbin/messaging';
import type { Logger } from 'pino';

import type { OutboxReader, PositionedEnvelope } from '../ports/outbox-reader.ts';
import { Gate } from './gate.ts';

const PAGE_SIZE = 500;
const MAX_UNCONFIRMED = 2000;
const RETRY_PAUSE_MS = 1000;

/**
 * Publishes the events of one Asterisk in the order of their positions, again and again until each is safe. What cannot be published is left
 * in the database and read from there once the bus takes messages again, before anything newer.
 */
export class Outbox {
  /** In order; the first is the oldest. */
  private readonly unconfirmed = new Set<number>();
  private top = 0;
  private isLive = false;
  private isFailing = false;
  /** A failure of an older generation has been dealt with. */
  private generation = 0;
  /** What was stored since the last page was asked for, so perhaps missing from it. */
  private arrived: PositionedEnvelope[] = [];
  private catchingUp: Promise<void> | undefined;
  private readonly retry = new Gate();

  constructor(
    private readonly asteriskId: string,
    private readonly reader: OutboxReader,
    private readonly bus: Bus,
    private readonly log: Logger,
  ) {}

  /** Every event up to this position is published. */
  get mark(): number {
    const [oldest] = this.unconfirmed;
    return oldest === undefined ? this.top : oldest - 1;
  }

  /** The bus has refused a message, and has taken none since. */
  get isBlocked(): boolean {
    return this.isFailing;
  }

  /** Publishes what was stored after this position, then what is added. */
  start(position: number): void {
    // What this process has published itself need not be in the database yet.
    this.restart(Math.max(position, this.mark));
    this.catchUp();
  }

  /** Resolves when the event is safe, or will be read from the database; rejects when the bus refuses it now: it is published later all the same. */
  add(event: PositionedEnvelope): Promise<void> {
    if (!this.isLive) {
      this.arrived.push(event);
      return Promise.resolve();
    }
    return this.publish(event);
  }

  /** The bus may take messages again. */
  wake(): void {
    this.retry.open();
  }

  private restart(position: number): void {
    this.isLive = false;
    this.generation += 1;
    this.unconfirmed.clear();
    this.top = position;
  }

  private async publish({ position, envelope }: PositionedEnvelope): Promise<void> {
    const { generation } = this;
    this.unconfirmed.add(position);
    this.top = Math.max(this.top, position);
    try {
      await this.bus.publish(envelope);
    } catch (thrown) {
      this.fail(generation, thrown);
      throw thrown;
    }
    if (generation === this.generation) {
      this.unconfirmed.delete(position);
      this.isFailing = false;
    }
  }

  private fail(generation: number, thrown: unknown): void {
    if (generation !== this.generation) {
      return;
    }
    this.log.warn({ err: toVoiceError(thrown), asteriskId: this.asteriskId }, 'events wait for the bus');
    this.isFailing = true;
    this.retry.close();
    this.restart(this.mark);
    this.catchUp();
  }

  private catchUp(): void {
    this.catchingUp ??= this.untilLive().finally(() => {
      this.catchingUp = undefined;
      if (!this.isLive) {
        this.catchUp();
      }
    });
  }

  private async untilLive(): Promise<void> {
    while (!this.isLive) {
      if (this.isFailing) {
        await this.retry.passed(RETRY_PAUSE_MS);
      }
      try {
        await this.publishStored(this.generation);
      } catch (thrown) {
        this.log.warn({ err: toVoiceError(thrown), asteriskId: this.asteriskId }, 'stored events cannot be read');
        this.retry.close();
        await this.retry.passed(RETRY_PAUSE_MS);
      }
    }
  }

  private async publishStored(generation: number): Promise<void> {
    for (;;) {
      this.arrived = [];
      const page = await this.reader.after(this.asteriskId, this.top, PAGE_SIZE);
      if (generation !== this.generation) {
        return;
      }
      if (page.length === 0) {
        break;
      }
      await this.publishAll(page);
    }
    this.isLive = true;
    void this.publishAll(this.arrived.filter(({ position }) => position > this.top));
  }

  /** In order; waits only when too many are under way. A failure is dealt with where it happens. */
  private async publishAll(events: readonly PositionedEnvelope[]): Promise<void> {
    const published = Promise.allSettled(events.map((event) => this.publish(event)));
    if (this.unconfirmed.size > MAX_UNCONFIRMED) {
      await published;
    }
  }
}
