import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/** The connection of a request that wants to become a WebSocket. */
export interface Upgrade {
  socket: Socket;
  /** What came after the request already. */
  head: Buffer;
}

const upgrades = new WeakMap<IncomingMessage, Upgrade>();

export function keepUpgrade(request: IncomingMessage, upgrade: Upgrade): void {
  upgrades.set(request, upgrade);
}

/** Undefined for an ordinary request. */
export function upgradeOf(request: IncomingMessage): Upgrade | undefined {
  return upgrades.get(request);
}
