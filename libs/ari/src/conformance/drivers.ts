import { AriClientDriver } from '../ari-client/ari-client-driver.ts';
import type { AriDriver } from '../ari-driver.ts';
import type { AriListener } from '../ari-listener.ts';
import { AriWebSocketServer } from '../ari-web-socket-server.ts';

/** How an Asterisk of the local runtime and a driver find each other. */
export interface AsteriskAccess {
  /** Where Asterisk dials us. */
  callManager: { host: string; port: number; username: string; password: string };
  /** The user with whom we dial it. */
  ari: { username: string; password: string };
  httpPort: number;
}

export interface AriDriverMaker {
  /** As the setting of the local runtime that has Asterisk dial, or not. */
  name: 'websocket' | 'ari-client';
  /** Whether Asterisk tells after an absence what happened meanwhile. */
  isReplayed: boolean;
  /** A new one for each time that it is opened. */
  make(access: AsteriskAccess, application: string, listener: AriListener): AriDriver;
}

const probeIntervalMs = 500;

/** Every driver of AriPort; the conformance specs run for each. */
export const drivers: AriDriverMaker[] = [
  {
    name: 'websocket',
    isReplayed: true,
    make: ({ callManager }, _application, listener) =>
      new AriWebSocketServer({ ...callManager, probeIntervalMs }, listener),
  },
  {
    name: 'ari-client',
    isReplayed: false,
    make: ({ ari, httpPort }, application, listener) =>
      new AriClientDriver({ ...ari, urls: [`http://127.0.0.1:${httpPort}`], application, probeIntervalMs }, listener),
  },
];
