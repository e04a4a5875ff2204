import { VoiceError } from '@voipbin/common';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { AriConnection } from './ari-connection.ts';
import type { AriDriver } from './ari-driver.ts';
import type { AriListener } from './ari-listener.ts';
import { acknowledgePromptly } from './prompt-acknowledgement.ts';
import { readHandshake, type AriCredentials } from './handshake.ts';

export interface AriWebSocketServerOptions extends AriCredentials {
  host: string;
  /** 0 lets the system choose. */
  port: number;
  /** Default 5000. */
  requestTimeoutMs?: number;
  /** An Asterisk that sends nothing for two to three of these is given up. Default 5000. */
  probeIntervalMs?: number;
}

/**
 * Where Asterisk's outbound ARI WebSockets arrive: `ws://host:port/asterisk/<asteriskId>`, one connection per Asterisk.
 * A newer connection of the same Asterisk supersedes the older one, whose last events are still delivered first.
 */
export class AriWebSocketServer implements AriDriver {
  private readonly http = createServer((_request, response) => response.writeHead(426).end());
  private readonly webSockets = new WebSocketServer({ noServer: true, handleProtocols: () => 'ari' });
  private readonly connections = new Map<string, AriConnection>();

  constructor(
    private readonly options: AriWebSocketServerOptions,
    private readonly listener: AriListener,
  ) {
    this.http.on('upgrade', (request, socket, head) => this.upgrade(request, socket, head));
  }

  async open(): Promise<string> {
    return `listening for Asterisks on port ${await this.listen()}`;
  }

  /** Resolves to the port. Rejects with `ari_listen_failed` (retryable) when it is in use. */
  async listen(): Promise<number> {
    this.http.listen(this.options.port, this.options.host);
    try {
      await once(this.http, 'listening');
    } catch (cause) {
      const message = `cannot listen on ${this.options.host}:${this.options.port}: ${(cause as Error).message}`;
      throw new VoiceError('ari_listen_failed', message, { kind: 'operational', cause });
    }
    return (this.http.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    const isClosed = once(this.http, 'close');
    this.http.close();
    this.http.closeAllConnections();
    for (const connection of this.connections.values()) {
      connection.close();
    }
    await isClosed;
    for (const connection of this.connections.values()) {
      await new Promise<void>((resolve) => connection.onceClosed(resolve));
    }
  }

  private upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    // What breaks a socket also closes it, and that is handled.
    stream.on('error', () => undefined);
    const handshake = readHandshake(request, this.options);
    if ('refusal' in handshake) {
      this.listener.refused(request.socket.remoteAddress ?? '', handshake.refusal);
      stream.end(`HTTP/1.1 ${handshake.refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    this.webSockets.handleUpgrade(request, stream, head, (socket) => {
      socket.on('error', () => undefined);
      acknowledgePromptly(socket, request.socket);
      this.accept(handshake.asteriskId, socket);
    });
  }

  private accept(asteriskId: string, socket: WebSocket): void {
    const older = this.connections.get(asteriskId);
    if (older === undefined) {
      this.start(asteriskId, socket);
      return;
    }
    // What the older socket has received but not yet delivered comes before anything that the newer one brings.
    socket.pause();
    older.onceClosed(() => this.accept(asteriskId, socket));
    older.close('superseded');
  }

  private start(asteriskId: string, socket: WebSocket): void {
    if (socket.readyState === WebSocket.CLOSED) {
      return;
    }
    const { requestTimeoutMs = 5000, probeIntervalMs = 5000 } = this.options;
    const connection = new AriConnection(asteriskId, socket, this.listener, { requestTimeoutMs, probeIntervalMs });
    this.connections.set(asteriskId, connection);
    connection.onceClosed(() => this.connections.delete(asteriskId));
    connection.open();
    if (!this.http.listening) {
      connection.close();
    }
  }
}
