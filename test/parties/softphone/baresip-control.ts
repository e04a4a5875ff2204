import { EventEmitter, once } from 'node:events';
import { connect, type Socket } from 'node:net';

import { readNetstrings, writeNetstring } from './netstrings.ts';

export interface BaresipEvent {
  event: true;
  /** `REGISTER_OK`, `CALL_ESTABLISHED`, `CALL_CLOSED` and others. */
  type: string;
  param?: string;
}

/** baresip's `ctrl_tcp`: commands out, events in. */
export class BaresipControl {
  readonly #socket: Socket;
  readonly #events: BaresipEvent[] = [];
  readonly #arrivals = new EventEmitter();

  static async connect(address: string, port: number): Promise<BaresipControl> {
    const socket = connect(port, address);
    await once(socket, 'connect');
    return new BaresipControl(socket);
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    let unread: Buffer = Buffer.alloc(0);
    socket.on('data', (data: Buffer) => {
      const { messages, rest } = readNetstrings(Buffer.concat([unread, data]));
      unread = rest;
      const events = messages.map((message) => JSON.parse(message) as BaresipEvent).filter(({ event }) => event);
      this.#events.push(...events);
      this.#arrivals.emit('event');
    });
    socket.on('error', () => undefined);
  }

  send(command: string, params = ''): void {
    this.#socket.write(writeNetstring(JSON.stringify({ command, params })));
  }

  /** The first event of this type, whether it came already or comes yet. */
  async until(type: string): Promise<BaresipEvent> {
    for (;;) {
      const found = this.#events.find((event) => event.type === type);
      if (found !== undefined) return found;
      await once(this.#arrivals, 'event');
    }
  }

  close(): void {
    this.#socket.destroy();
  }
}
