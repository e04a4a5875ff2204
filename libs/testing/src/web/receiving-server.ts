import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a customer's server was told once. */
export interface Received {
  /** Milliseconds since 1970. */
  atMs: number;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
  /** The body, where it is JSON. */
  event: {
    id: string;
    type: string;
    reference_id: string;
    sequence: number;
    occurred_at: string;
    data: Record<string, unknown>;
  };
}

type Answer = (received: Received, response: ServerResponse) => void;

/** A customer's web server. */
export class ReceivingServer {
  readonly received: Received[] = [];
  /** 204 unless said otherwise. */
  answer: Answer = ok;
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => void this.take(request, response));
  }

  /** @param port default: a free one */
  static async start(port = 0): Promise<ReceivingServer> {
    const receiving = new ReceivingServer();
    receiving.server.listen(port, '127.0.0.1');
    await once(receiving.server, 'listening');
    return receiving;
  }

  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  url(path = '/hook'): string {
    return `http://${this.host}${path}`;
  }

  /** Forgets everything. */
  reset(): void {
    this.received.length = 0;
    this.answer = ok;
  }

  async until(count: number, withinMs = 20_000): Promise<Received[]> {
    for (const deadlineMs = performance.now() + withinMs; this.received.length < count; await sleep(5)) {
      if (performance.now() > deadlineMs) {
        throw new Error(`${this.received.length} of ${count} requests within ${withinMs} ms`);
      }
    }
    return this.received;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk as Buffer);
    }
    const body = Buffer.concat(chunks).toString();
    const headers = request.headers as Record<string, string>;
    const atMs = Date.now();
    const event = (headers['content-type'] === 'application/json' ? JSON.parse(body) : {}) as Received['event'];
    const received = { atMs, method: request.method ?? '', path: request.url ?? '', headers, body, event };
    this.received.push(received);
    this.answer(received, response);
  }
}

function ok(_: Received, response: ServerResponse): void {
  response.writeHead(204).end();
}
