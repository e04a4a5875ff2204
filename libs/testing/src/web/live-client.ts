import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';

import { type ClientOptions, WebSocket } from 'ws';

/** An event as the API tells it. */
export interface ToldEvent {
  id: string;
  type: string;
  reference_id: string;
  sequence: number;
  occurred_at: string;
  data: Record<string, unknown>;
}

/** What the API sends over a WebSocket. */
export interface ToldMessage {
  type: string;
  cursor?: string | null;
  topics?: string[];
  event?: ToldEvent;
  error?: { reason: string; details?: { pointer: string; code: string }[] };
}

export interface Refusal {
  status: number;
  headers: IncomingMessage['headers'];
  body: { error?: { reason: string } };
}

/** A customer's program that listens to events. */
export class LiveClient {
  readonly messages: ToldMessage[] = [];
  /** Code and reason. */
  readonly closed: Promise<[number, string]>;
  readonly #looks = new Set<() => void>();

  private constructor(readonly webSocket: WebSocket) {
    webSocket.on('message', (data: Buffer) => {
      this.messages.push(JSON.parse(data.toString()) as ToldMessage);
      this.#looks.forEach((look) => look());
    });
    webSocket.on('error', () => undefined);
    this.closed = new Promise((resolve) => {
      webSocket.once('close', (code: number, reason: Buffer) => resolve([code, reason.toString()]));
    });
  }

  /** `url` begins with http. Rejects when it is refused. */
  static async connect(url: string, accessKey: string, options: ClientOptions = {}): Promise<LiveClient> {
    const headers = { authorization: `Bearer ${accessKey}` };
    const webSocket = new WebSocket(url.replace(/^http/, 'ws'), { headers, ...options });
    const client = new LiveClient(webSocket);
    const refused = once(webSocket, 'unexpected-response').then(([, response]) => {
      throw new Error(`refused with ${(response as IncomingMessage).statusCode}`);
    });
    refused.catch(() => undefined);
    await Promise.race([once(webSocket, 'open'), refused]);
    return client;
  }

  /** How a connection is refused. */
  static async refusal(url: string, headers: Record<string, string> = {}): Promise<Refusal> {
    const webSocket = new WebSocket(url.replace(/^http/, 'ws'), { headers });
    webSocket.on('error', () => undefined);
    const [, response] = (await once(webSocket, 'unexpected-response')) as [unknown, IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    webSocket.terminate();
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Refusal['body'];
    return { status: response.statusCode ?? 0, headers: response.headers, body };
  }

  send(message: object | string): void {
    this.webSocket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** Sends it, and resolves to the next message of these types. */
  async ask(message: object | string, ...types: string[]): Promise<ToldMessage> {
    const before = this.messages.length;
    this.send(message);
    return this.until(() => this.messages.slice(before).find(({ type }) => types.includes(type)));
  }

  subscribe(topics: string[], after?: string | null): Promise<ToldMessage> {
    return this.ask({ type: 'subscribe', topics, ...(after != null && { after }) }, 'subscribed', 'error');
  }

  get events(): ToldEvent[] {
    return this.messages.flatMap(({ event }) => event ?? []);
  }

  /** Of the last event. */
  get cursor(): string | null {
    return this.messages.findLast(({ type }) => type === 'event')?.cursor ?? null;
  }

  untilEvents(count: number, withinMs?: number): Promise<ToldEvent[]> {
    return this.until(() => (this.events.length >= count ? this.events : undefined), withinMs);
  }

  /** Looks with each message that comes. */
  async until<T>(look: () => T | undefined, withinMs = 20_000): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const check = (): void => {
        const found = look();
        if (found === undefined) return;
        clearTimeout(timer);
        this.#looks.delete(check);
        resolve(found);
      };
      const timer = setTimeout(() => {
        this.#looks.delete(check);
        reject(new Error(`not within ${withinMs} ms; told were ${JSON.stringify(this.messages).slice(-2000)}`));
      }, withinMs);
      this.#looks.add(check);
      check();
    });
  }

  /** Without a word, as a telephone in a tunnel. */
  async cut(): Promise<void> {
    this.webSocket.terminate();
    await this.closed;
  }
}
