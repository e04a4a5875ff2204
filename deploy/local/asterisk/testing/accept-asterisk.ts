import { EventEmitter, once } from 'node:events';
import { type RawData, WebSocketServer } from 'ws';

export interface AriEvent {
  type: string;
  args?: string[];
  channel?: { id: string };
}

export interface AcceptedAsterisk {
  /** The first event that fits, whether it came already or comes yet. */
  untilEvent: (fits: (event: AriEvent) => boolean) => Promise<AriEvent>;
  close: () => void;
}

/** The least that Asterisk accepts as a call-manager: it takes the connection and remembers the events. */
export async function acceptAsterisk(port: number): Promise<AcceptedAsterisk> {
  const server = new WebSocketServer({ host: '127.0.0.1', port, handleProtocols: () => 'ari' });
  const events: AriEvent[] = [];
  const arrivals = new EventEmitter();
  server.on('connection', (socket) => {
    socket.on('message', (data: RawData) => {
      events.push(JSON.parse((data as Buffer).toString()) as AriEvent);
      arrivals.emit('event');
    });
  });
  await once(server, 'connection');
  return {
    untilEvent: async (fits) => {
      let found = events.find(fits);
      while (found === undefined) {
        await once(arrivals, 'event');
        found = events.find(fits);
      }
      return found;
    },
    close: () => {
      server.clients.forEach((client) => client.terminate());
      server.close();
    },
  };
}
