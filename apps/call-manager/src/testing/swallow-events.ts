import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

import { type RawData, WebSocketServer } from 'ws';

export interface Swallowed {
  /** Resolves when an event of this type was swallowed. */
  until(type: string): Promise<void>;
  close(): Promise<void>;
}

/** Takes Asterisk's connection and forgets what it tells, as a process does that dies before it has stored anything. */
export async function swallowEvents(port: number): Promise<Swallowed> {
  const server = new WebSocketServer({ host: '127.0.0.1', port, handleProtocols: () => 'ari' });
  const types = new Set<string>();
  server.on('connection', (socket) => {
    socket.on('message', (data: RawData) =>
      types.add((JSON.parse((data as Buffer).toString()) as { type: string }).type),
    );
  });
  await once(server, 'connection');
  return {
    until: async (type) => {
      while (!types.has(type)) {
        await sleep(5);
      }
    },
    close: async () => {
      const closed = once(server, 'close');
      server.clients.forEach((client) => {
        client.terminate();
      });
      server.close();
      await closed;
    },
  };
}
