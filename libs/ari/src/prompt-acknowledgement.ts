import type { EventEmitter } from 'node:events';

/** As much of a WebSocket as it takes. */
export interface Acknowledging {
  readonly readyState: number;
  readonly OPEN: number;
  pong(): void;
}

/** As much of its TCP connection as it takes. */
export interface AcknowledgedStream extends EventEmitter {
  readonly bytesWritten: number;
}

/** How long what has arrived may wait for a request of ours that acknowledges it, in milliseconds. */
const PATIENCE_MS = 3;

/**
 * Asterisk does not set TCP_NODELAY, so that a second message waits until the first is acknowledged, which the kernel on our side puts off for 40 ms
 * (RFC 9293 section 3.8.6.3, RFC 896). An acknowledgement travels with whatever we send: without a request to send, an unsolicited
 * pong (RFC 6455 section 5.5.3), which Asterisk ignores.
 */
export function acknowledgePromptly(socket: Acknowledging, stream: AcknowledgedStream): void {
  let bytesAtArrival = 0;
  let timer: NodeJS.Timeout | undefined;
  const acknowledge = (): void => {
    timer = undefined;
    if (stream.bytesWritten === bytesAtArrival && socket.readyState === socket.OPEN) {
      socket.pong();
    }
  };
  stream.on('data', () => {
    bytesAtArrival = stream.bytesWritten;
    timer ??= setTimeout(acknowledge, PATIENCE_MS);
  });
}
