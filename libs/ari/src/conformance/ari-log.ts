import type { AriCloseReason, AriListener } from '../ari-listener.ts';
import type { AriPort } from '../ari-port.ts';
import type { AriEvent } from '../generated/ari-events.generated.ts';
import { RecordingAri } from './recording-ari.ts';

type EventOf<T extends AriEvent['type']> = Extract<AriEvent, { type: T }>;

const PATIENCE_MS = 10_000;

/** Hears what a driver tells, keeps all of it, and lets a spec wait for more. */
export class AriLog implements AriListener {
  readonly used = new Set<string>();
  readonly surprises: string[] = [];
  private events: AriEvent[] = [];
  private connection: AriPort | undefined;
  private closeReasons: AriCloseReason[] = [];
  private readonly checks = new Set<() => void>();

  /** The present connection. */
  get ari(): AriPort {
    if (this.connection === undefined) throw new Error('not connected');
    return this.connection;
  }

  /** The first event of that type, past or to come, about which `matches` holds. */
  async heard<T extends AriEvent['type']>(type: T, matches: (event: EventOf<T>) => boolean): Promise<EventOf<T>> {
    const find = () => this.all(type).find(matches);
    await this.until(() => find() !== undefined, type);
    return find() as EventOf<T>;
  }

  all<T extends AriEvent['type']>(type: T): EventOf<T>[] {
    return this.events.filter((event): event is EventOf<T> => event.type === type);
  }

  get types(): AriEvent['type'][] {
    return this.events.map((event) => event.type);
  }

  /** Forgets what was heard so far. */
  clear(): void {
    this.events = [];
    this.closeReasons = [];
  }

  /** A connection whose queued events have all come. */
  async registered(): Promise<void> {
    await this.heard('ApplicationRegistered', () => true);
  }

  async closedBecause(reason: AriCloseReason): Promise<void> {
    await this.until(() => this.closeReasons.includes(reason), `close: ${reason}`);
  }

  connected(connection: AriPort): void {
    this.connection = new RecordingAri(connection, this.used);
    this.change();
  }

  event(_connection: AriPort, event: AriEvent): void {
    this.events.push(event);
    this.change();
  }

  unknownEvent(_connection: AriPort, event: { type: string }): void {
    this.surprises.push(event.type);
  }

  closed(_connection: AriPort, reason: AriCloseReason): void {
    this.closeReasons.push(reason);
    this.change();
  }

  refused(_remoteAddress: string, refusal: string): void {
    this.surprises.push(refusal);
  }

  unreachable(): void {
    // An Asterisk that is being started is not there yet.
  }

  fault(_connection: AriPort, error: Error): void {
    this.surprises.push(error.message);
  }

  private change(): void {
    this.checks.forEach((check) => check());
  }

  private until(isTrue: () => boolean, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.checks.delete(check);
        reject(new Error(`waited in vain for ${what}; heard ${this.types.join(' ')}`));
      }, PATIENCE_MS);
      const check = (): void => {
        if (isTrue()) {
          clearTimeout(timer);
          this.checks.delete(check);
          resolve();
        }
      };
      this.checks.add(check);
      check();
    });
  }
}
