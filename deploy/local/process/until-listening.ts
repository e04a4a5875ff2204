import { connect, type NetConnectOpts } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

const RETRY_MS = 25;

/** Resolves when something accepts connections there. */
export async function untilListening(address: NetConnectOpts, abort: AbortSignal): Promise<void> {
  while (!(await accepts(address))) {
    await delay(RETRY_MS, undefined, { signal: abort });
  }
}

function accepts(address: NetConnectOpts): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
