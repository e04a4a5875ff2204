import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

import { WebSocket } from 'ws';

import { loopbackAddress } from '../../../../deploy/local/loopback-address.ts';

export const sipTransports = ['udp', 'tcp', 'tls', 'ws', 'wss'] as const;
export type SipTransport = (typeof sipTransports)[number];

/** Where an Asterisk takes SIP. */
export interface SipPorts {
  sipAddress: string;
  sipPort: number;
  sipTlsPort: number;
  /** Of 127.0.0.1. */
  httpPort: number;
  httpsPort: number;
}

/** A telephone's connection to its registrar. Each message comes as a whole: they are short, and have no body. */
export interface SipLine {
  /** As a Via and a Contact name it. */
  at: string;
  send(message: string): void;
  /** The next message, within five seconds. */
  receive(): Promise<string>;
  close(): void;
}

const ANSWER_WITHIN_MS = 5000;
const soon = () => ({ signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });

export function openSipLine(transport: SipTransport, ports: SipPorts): Promise<SipLine> {
  const { sipAddress, sipPort, sipTlsPort, httpPort, httpsPort } = ports;
  // The certificate is the Asterisk's own.
  const unknown = { rejectUnauthorized: false };
  const open: Record<SipTransport, () => Promise<SipLine>> = {
    udp: () => overUdp(sipAddress, sipPort),
    tcp: () => overStream(connectTcp({ host: sipAddress, port: sipPort, localAddress: loopbackAddress() }), 'connect'),
    tls: () => overStream(connectTls({ host: sipAddress, port: sipTlsPort, ...unknown }), 'secureConnect'),
    ws: () => overWebSocket(new WebSocket(`ws://127.0.0.1:${httpPort}/ws`, 'sip')),
    wss: () => overWebSocket(new WebSocket(`wss://${sipAddress}:${httpsPort}/ws`, 'sip', unknown)),
  };
  return open[transport]();
}

async function overUdp(host: string, port: number): Promise<SipLine> {
  const socket = createSocket('udp4').bind(0, loopbackAddress());
  await once(socket, 'listening', soon());
  const local = socket.address();
  return {
    at: `${local.address}:${local.port}`,
    send: (message) => socket.send(message, port, host),
    receive: async () => String((await once(socket, 'message', soon()))[0]),
    close: () => socket.close(),
  };
}

async function overStream(socket: Socket, ready: string): Promise<SipLine> {
  await once(socket, ready, soon());
  return {
    at: `${socket.localAddress ?? ''}:${socket.localPort ?? 0}`,
    send: (message) => void socket.write(message),
    receive: async () => String((await once(socket, 'data', soon()))[0]),
    close: () => socket.destroy(),
  };
}

/** RFC 7118: nobody can connect to a browser, so it has no address. */
async function overWebSocket(socket: WebSocket): Promise<SipLine> {
  await once(socket, 'open', soon());
  return {
    at: 'browser.invalid',
    send: (message) => socket.send(message),
    receive: async () => String((await once(socket, 'message', soon()))[0]),
    close: () => socket.terminate(),
  };
}
