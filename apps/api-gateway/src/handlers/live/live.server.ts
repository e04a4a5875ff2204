import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type WebSocket, WebSocketServer } from 'ws';

import { ApiGatewayEnv } from '../../app.env.ts';
import { Listeners } from '../../domain/live/listeners.ts';
import { CheckKey } from '../../use-cases/check-key.ts';
import { LimitRate } from '../../use-cases/limit-rate.ts';
import { OpenReader } from '../../use-cases/open-reader.ts';
import { LiveConnection } from './live-connection.ts';
import { LiveSocket } from './live-socket.ts';
import { liveConnections } from './metrics.ts';
import type { Upgrade } from './upgrade-of.ts';

/** A larger message of a client ends its connection with 1009. */
const MESSAGE_BYTES = 65_536;

/** Makes WebSockets of requests, and ends them with the process. */
@Injectable()
export class LiveServer implements OnModuleDestroy {
  private readonly webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_BYTES,
    clientTracking: false,
  });

  constructor(
    private readonly env: ApiGatewayEnv,
    private readonly listeners: Listeners,
    private readonly checkKey: CheckKey,
    private readonly limitRate: LimitRate,
    private readonly openReader: OpenReader,
  ) {}

  /** What is no proper WebSocket handshake gets 400. */
  accept(who: { customerId: string; token: string }, upgrade: Upgrade, request: Request, response: Response): void {
    const { socket, head } = upgrade;
    response.statusCode = 101;
    response.detachSocket(socket);
    this.webSockets.handleUpgrade(request, socket, head, (webSocket) => this.serve(who, webSocket));
    // The request is over, as far as its log is concerned; the connection has no response any more that could say so.
    response.emit('close');
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.listeners.all().map((listener) => listener.goAway()));
  }

  private serve({ customerId, token }: { customerId: string; token: string }, webSocket: WebSocket): void {
    const { LIVE_BUFFER_BYTES: bufferBytes, LIVE_SLOW_MS: slowMs, LIVE_PING_MS: pingMs } = this.env;
    const socket = new LiveSocket(webSocket, { bufferBytes, slowMs });
    const listener = new LiveConnection({ customerId, token }, socket, {
      openReader: (audience) => this.openReader.execute(customerId, audience),
      admitMessage: () => this.limitRate.execute('customer', customerId),
      checkKey: () => this.checkKey.execute(token),
      pingMs,
    });
    this.listeners.add(listener);
    liveConnections.inc();
    webSocket.once('close', () => {
      this.listeners.remove(listener);
      liveConnections.dec();
    });
    // It may have been deleted since it was looked at, before anybody could have told this connection.
    void listener.checkKey();
  }
}
