import { WebSocket } from 'ws';

import { endedConnections } from './metrics.ts';

/** Why a connection ends, beside 1001 (this process ends) and 1009 (a message is too large). */
export const closeCodes = {
  goingAway: [1001, 'going_away'],
  keyEnded: [4401, 'key_ended'],
  slowReader: [4408, 'slow_reader'],
} as const;

export interface SocketLimits {
  bufferBytes: number;
  slowMs: number;
}

/** A WebSocket with a bounded buffer: who does not take what is sent is cut. */
export class LiveSocket {
  #pendingBytes = 0;
  #waiting: (() => void)[] = [];

  constructor(
    readonly webSocket: WebSocket,
    private readonly limits: SocketLimits,
  ) {
    webSocket.once('close', () => this.#release());
  }

  get isOpen(): boolean {
    return this.webSocket.readyState === WebSocket.OPEN;
  }

  send(message: object): void {
    if (!this.isOpen) return;
    const text = JSON.stringify(message);
    const bytes = Buffer.byteLength(text);
    this.#pendingBytes += bytes;
    this.webSocket.send(text, () => {
      this.#pendingBytes -= bytes;
      if (!this.#isFull) this.#release();
    });
  }

  /** Resolves when the buffer has room, or the connection is over: a client that leaves none for too long is cut. */
  async room(): Promise<void> {
    if (!this.#isFull || !this.isOpen) return;
    const cut = setTimeout(() => this.close('slowReader'), this.limits.slowMs);
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    clearTimeout(cut);
  }

  /** What was sent before still goes out, if the client takes it. */
  close(why: keyof typeof closeCodes): void {
    if (!this.isOpen) return;
    const [code, reason] = closeCodes[why];
    endedConnections.inc({ reason });
    this.webSocket.close(code, reason);
    this.#release();
  }

  get #isFull(): boolean {
    return this.#pendingBytes > this.limits.bufferBytes;
  }

  #release(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    waiting.forEach((resolve) => resolve());
  }
}
