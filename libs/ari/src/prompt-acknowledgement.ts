import type { EventEmitter } from 'node:events';

/** As much of a WebSocket as it takes. */
export interface Acknowledging {
  readonly readyState: number;
  readonly OPEN: number;
  pong(): void;
}

/** The most often that a pong is sent for this, in milliseconds. */
const SHORTEST_PAUSE_MS = 5;

/**
 * Asterisk does not set TCP_NODELAY, so that a second message waits until the first is acknowledged, which the kernel on our side puts off for 40 ms
 * (RFC 9293 section 3.8.6.3, RFC 896). An acknowledgement travels with whatever we send: without a request to send, an unsolicited
 * pong (RFC 6455 section 5.5.3), which Asterisk ignores.
 */
export function acknowledgePromptly(socket: Acknowledging, stream: EventEmitter): void {
  let lastMs = -Infinity;
  let timer: NodeJS.Timeout | undefined;
  const acknowledge = (): void => {
    timer = undefined;
    lastMs = performance.now();
    if (socket.readyState === socket.OPEN) {
      socket.pong();
    }
  };
  stream.on('data', () => {
    const waitMs = SHORTEST_PAUSE_MS - (performance.now() - lastMs);
    if (timer === undefined && waitMs <= 0) {
      acknowledge();
    } else {
      timer ??= setTimeout(acknowledge, waitMs);
    }
  });
}
