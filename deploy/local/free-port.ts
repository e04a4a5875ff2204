import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/** Below what the kernel hands out to clients: a server that restarts must not find its port taken by a client's socket. */
const FIRST = 10_000;
const LAST = 31_999;

/** A TCP port that nobody listens on now. */
export async function freePort(address = '127.0.0.1'): Promise<number> {
  const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
  return (await isFree(address, port)) ? port : freePort(address);
}

/** Whether a TCP server could listen there. */
export function isFree(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, address, () => server.close(() => resolve(true)));
  });
}

/** The same for UDP. */
export function isUdpFree(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => resolve(false));
    socket.bind(port, address, () => socket.close(() => resolve(true)));
  });
}
