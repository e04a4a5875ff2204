import { type IncomingMessage, type Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

import { keepUpgrade } from './upgrade-of.ts';

/** A request to become a WebSocket that is refused, and read by nobody, is over after this. */
const READ_WITHIN_MS = 10_000;

/**
 * Lets requests to become a WebSocket go the way of all others: limits, access key, log and errors are the same, and a route takes the connection over or
 * does not. What else a client would like to upgrade to (curl and Java ask for h2c) is left alone.
 */
@Injectable()
export class UpgradesHandler implements OnApplicationBootstrap {
  constructor(private readonly host: HttpAdapterHost) {}

  onApplicationBootstrap(): void {
    const server = this.host.httpAdapter.getHttpServer() as Server;
    // Known to Node from 22.21 and 24.9 on; an older one takes every upgrade for ours, and its request has no body then.
    Object.assign(server, { shouldUpgradeCallback: isWebSocket });
    server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
      // What breaks a socket also closes it, and that is handled.
      socket.on('error', () => undefined);
      socket.setTimeout(READ_WITHIN_MS, () => socket.destroy());
      keepUpgrade(request, { socket, head });
      server.emit('request', request, responseTo(request, socket));
    });
  }
}

function isWebSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket';
}

function responseTo(request: IncomingMessage, socket: Socket): ServerResponse {
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  response.assignSocket(socket);
  response.once('finish', () => {
    response.detachSocket(socket);
    socket.end();
  });
  return response;
}
