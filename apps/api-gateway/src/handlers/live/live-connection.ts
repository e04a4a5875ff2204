import { once } from 'node:events';

import { EventView } from '@voipbin/api-views';
import { newId, toVoiceError, type VoiceError } from '@voipbin/common';
import type { FeedEvent } from '@voipbin/contracts';
import type { RawData } from 'ws';

import type { EventReader } from '../../domain/live/event-reader.ts';
import type { Listener } from '../../domain/live/listeners.ts';
import { tokenHashOf } from '../../domain/token-hash-of.ts';
import { errorAnswer } from '../http/error-answer.ts';
import { parseClientMessage } from './client-message.ts';
import type { LiveSocket } from './live-socket.ts';

/** Hints are no more than that: it is looked for events so often without one. */
const LOOK_MS = 5000;
const LEAVE_WITHIN_MS = 1000;

export interface ConnectionParts {
  /** Everything up to what a client listens to. */
  openReader: (audience: LiveConnection) => EventReader;
  /** Rejects when the client sends too much. */
  admitMessage: () => void;
  /** After how long the key has to be looked at again, ms; null when it is good no more. */
  checkKey: () => Promise<number | null>;
  pingMs: number;
}

/** A client who listens, from the first message to the last. */
export class LiveConnection implements Listener {
  readonly customerId: string;
  readonly tokenHash: string;
  readonly #reader: EventReader;
  readonly #timers: NodeJS.Timeout[];
  #keyTimer: NodeJS.Timeout | undefined;
  #isAlive = true;
  #answering: Promise<void> = Promise.resolve();

  constructor(
    who: { customerId: string; token: string },
    private readonly socket: LiveSocket,
    private readonly parts: ConnectionParts,
  ) {
    this.customerId = who.customerId;
    this.tokenHash = tokenHashOf(who.token);
    this.#reader = parts.openReader(this);
    const { webSocket } = socket;
    webSocket.on('message', (data, isBinary) => this.#take(data, isBinary));
    webSocket.on('pong', () => (this.#isAlive = true));
    // Whatever it is, the connection is closed after it.
    webSocket.on('error', () => undefined);
    webSocket.once('close', () => this.#end());
    this.#timers = [setInterval(() => this.#ping(), parts.pingMs), setInterval(() => this.look(), LOOK_MS)];
  }

  look(): void {
    if (this.socket.isOpen) this.#reader.look();
  }

  async checkKey(): Promise<void> {
    clearTimeout(this.#keyTimer);
    if (!this.socket.isOpen) return;
    const againMs = await this.parts.checkKey();
    if (!this.socket.isOpen) return;
    if (againMs === null) {
      this.#stopReading();
      this.socket.close('keyEnded');
    } else {
      clearTimeout(this.#keyTimer);
      this.#keyTimer = setTimeout(() => void this.checkKey(), againMs);
    }
  }

  async goAway(): Promise<void> {
    const { webSocket } = this.socket;
    if (webSocket.readyState === webSocket.CLOSED) return;
    const closed = once(webSocket, 'close');
    this.#stopReading();
    this.socket.close('goingAway');
    const cut = setTimeout(() => webSocket.terminate(), LEAVE_WITHIN_MS);
    await closed;
    clearTimeout(cut);
  }

  listening(topics: string[], cursor: string): void {
    this.socket.send({ type: 'subscribed', topics, cursor });
  }

  event({ cursor, ...event }: FeedEvent): void {
    this.socket.send({ type: 'event', cursor, event: EventView.of(event) });
  }

  async room(): Promise<void> {
    await this.socket.room();
    if (!this.socket.isOpen) this.#stopReading();
  }

  /** Each message is answered before the next one is looked at. */
  #take(data: RawData, isBinary: boolean): void {
    this.#isAlive = true;
    const { webSocket } = this.socket;
    webSocket.pause();
    this.#answering = this.#answering.then(async () => {
      await this.#answer(isBinary ? '' : textOf(data)).catch((thrown: unknown) => this.#refuse(toVoiceError(thrown)));
      await this.socket.room();
      if (this.socket.isOpen) webSocket.resume();
    });
  }

  async #answer(text: string): Promise<void> {
    if (!this.socket.isOpen) return;
    this.parts.admitMessage();
    const message = parseClientMessage(text);
    switch (message.type) {
      case 'subscribe':
        await this.#reader.listen(message.topics, message.after);
        return;
      case 'unsubscribe':
        this.#reader.leave(message.topics);
        this.socket.send({ type: 'unsubscribed', topics: this.#reader.topics });
        return;
      case 'ping':
        this.socket.send({ type: 'pong', cursor: this.#reader.cursor });
    }
  }

  #refuse(error: VoiceError): void {
    this.socket.send({ type: 'error', ...errorAnswer(error, newId()).body });
  }

  #ping(): void {
    const { webSocket } = this.socket;
    if (!this.#isAlive) {
      webSocket.terminate();
      return;
    }
    this.#isAlive = false;
    if (this.socket.isOpen) webSocket.ping();
    void this.checkKey();
  }

  #end(): void {
    this.#timers.forEach((timer) => clearInterval(timer));
    clearTimeout(this.#keyTimer);
    this.#stopReading();
  }

  #stopReading(): void {
    this.#reader.leave(this.#reader.topics);
  }
}

function textOf(data: RawData): string {
  return (Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Buffer)).toString();
}
