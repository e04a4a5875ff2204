import { setTimeout as delay } from 'node:timers/promises';

import { LiveClient, type ToldEvent } from '@voipbin/testing';

import type { System } from '../system/system.ts';

const topics = ['call:*', 'activeflow:*'];
const PAUSE_MS = 20;

/** A customer's program that listens to events, and connects again whenever it is cut. */
export class EventFollower {
  readonly events: ToldEvent[] = [];
  /** How often it had to. */
  reconnections = 0;
  #client: LiveClient | undefined;
  #isDone = false;

  private constructor(
    private readonly system: System,
    /** After which it has everything. */
    readonly start: string,
  ) {}

  static async start(system: System): Promise<EventFollower> {
    const first = await LiveClient.connect(urlOf(system), system.stack.plan.secrets.accessKey);
    const { cursor } = await first.subscribe(topics);
    await first.cut();
    const follower = new EventFollower(system, cursor ?? '');
    await follower.#connect(follower.start);
    return follower;
  }

  count(type: string): number {
    return this.events.filter((event) => event.type === type).length;
  }

  async stop(): Promise<void> {
    this.#isDone = true;
    await this.#client?.cut();
  }

  async #connect(after: string): Promise<void> {
    const client = await LiveClient.connect(urlOf(this.system), this.system.stack.plan.secrets.accessKey);
    this.#client = client;
    client.webSocket.on('message', (data: Buffer) => {
      const { event } = JSON.parse(data.toString()) as { event?: ToldEvent };
      if (event !== undefined) this.events.push(event);
    });
    client.send({ type: 'subscribe', topics, after });
    void this.#followOn(client, after);
  }

  async #followOn(client: LiveClient, after: string): Promise<void> {
    await client.closed;
    while (!this.#isDone) {
      await delay(PAUSE_MS);
      try {
        await this.#connect(client.cursor ?? after);
        this.reconnections += 1;
        return;
      } catch {
        // It is not there again yet.
      }
    }
  }
}

function urlOf({ stack }: System): string {
  return `${stack.apiUrl}/v1.0/ws`;
}
