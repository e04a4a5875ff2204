import type { AriListener } from '../ari-listener.ts';
import { AriWebSocketServer } from '../ari-web-socket-server.ts';

/** A driver as the conformance specs need it. */
export interface AriDriver {
  start(): Promise<unknown>;
  /** After it, `start` must work again, for the same Asterisk. */
  stop(): Promise<void>;
}

/** Where Asterisk dials us. */
export interface DialledAddress {
  host: string;
  port: number;
  username: string;
  password: string;
}

export interface AriDriverMaker {
  name: string;
  make(address: DialledAddress, listener: AriListener): AriDriver;
}

/** Every driver of AriPort; the conformance specs run for each. */
export const drivers: AriDriverMaker[] = [
  {
    name: 'WebSocket driver',
    make: (address, listener) => {
      let server: AriWebSocketServer;
      return {
        start: () => (server = new AriWebSocketServer({ ...address, probeIntervalMs: 500 }, listener)).listen(),
        stop: () => server.close(),
      };
    },
  },
];
