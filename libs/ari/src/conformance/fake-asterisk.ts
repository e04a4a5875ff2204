import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

const descriptions = new URL('../../api-description/', import.meta.url);
const resources = readdirSync(descriptions).filter((file) => file.endsWith('.json'));

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** What ari-client needs to take it for an Asterisk, and does what no real one would. */
export class FakeAsterisk {
  readonly entityId = '02:00';
  /** For all that is asked of it: an HTTP status instead of an answer. */
  refusal: number | undefined;
  /** How it answers requests for `channels`. */
  answerChannels: Answer = (_request, response) => response.end('[]');
  private readonly http = createServer((request, response) => this.answer(request, response));
  private readonly webSockets = new WebSocketServer({ noServer: true, autoPong: false });
  private readonly taken: WebSocket[] = [];

  constructor(private readonly isAlive = true) {
    this.http.on('upgrade', (request, socket, head) => {
      this.webSockets.handleUpgrade(request, socket, head, (peer) => {
        peer.on('ping', () => this.isAlive && peer.pong());
        this.taken.push(peer);
        this.webSockets.emit('connection', peer, request);
      });
    });
  }

  get dials(): number {
    return this.taken.length;
  }

  async listen(): Promise<string> {
    this.http.listen(0, '127.0.0.1');
    await once(this.http, 'listening');
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  /** The socket of events that is opened next, or the last that was. */
  async connection(): Promise<WebSocket> {
    if (this.taken.length === 0) await once(this.webSockets, 'connection');
    return this.taken.at(-1) as WebSocket;
  }

  close(): void {
    this.taken.forEach((peer) => peer.terminate());
    this.http.close();
    this.http.closeAllConnections();
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const path = (request.url ?? '').replace(/^\/ari/, '');
    response.setHeader('Content-Type', 'application/json');
    if (this.refusal !== undefined) {
      response.writeHead(this.refusal).end();
    } else if (path === '/api-docs/resources.json') {
      response.end(JSON.stringify(this.resourceList(request.headers.host ?? '')));
    } else if (path.startsWith('/api-docs/')) {
      const description = readFileSync(new URL(path.slice('/api-docs/'.length), descriptions), 'utf8');
      response.end(description.replace('localhost:8088', request.headers.host ?? ''));
    } else if (path.startsWith('/asterisk/info')) {
      response.end(JSON.stringify({ system: { entity_id: this.entityId } }));
    } else {
      this.answerChannels(request, response);
    }
  }

  private resourceList(host: string): object {
    const apis = resources.map((file) => ({ path: `/api-docs/${file}`.replace('.json', '.{format}') }));
    return { apiVersion: '8.0.0', swaggerVersion: '1.1', basePath: `http://${host}/ari`, apis };
  }
}
