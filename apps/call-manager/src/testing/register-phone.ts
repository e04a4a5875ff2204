import { randomUUID } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

import { loopbackAddress } from '../../../../deploy/local/loopback-address.ts';
import { digestAnswer, type SipCredentials } from './sip-digest.ts';
import { parseSipMessage, type SipMessage } from './sip-message.ts';

const ANSWER_WITHIN_MS = 5000;

interface Registrar {
  sipAddress: string;
  sipPort: number;
}

/** Registers a telephone at an address of its own, by UDP (RFC 3261, section 10); resolves to the status after the challenge. */
export async function registerPhone(registrar: Registrar, who: SipCredentials): Promise<number> {
  const socket = createSocket('udp4').bind(0, loopbackAddress());
  try {
    await once(socket, 'listening');
    const uri = `sip:${registrar.sipAddress}:${registrar.sipPort}`;
    const callId = randomUUID();
    const { headers } = await ask(socket, registrar, requestOf(socket, who.username, { uri, callId, cseq: 1 }));
    const challenge = headers.get('www-authenticate') ?? '';
    const authorization = digestAnswer(challenge, { method: 'REGISTER', uri }, who);
    const request = requestOf(socket, who.username, { uri, callId, cseq: 2, authorization });
    return (await ask(socket, registrar, request)).status;
  } finally {
    socket.close();
  }
}

interface Try {
  uri: string;
  callId: string;
  cseq: number;
  authorization?: string;
}

function requestOf(socket: Socket, username: string, { uri, callId, cseq, authorization }: Try): string {
  const { address, port } = socket.address();
  const who = uri.replace('sip:', `sip:${username}@`);
  const lines = [
    `REGISTER ${uri} SIP/2.0`,
    `Via: SIP/2.0/UDP ${address}:${port};branch=z9hG4bK${randomUUID()};rport`,
    `From: <${who}>;tag=${callId}`,
    `To: <${who}>`,
    `Call-ID: ${callId}`,
    `CSeq: ${cseq} REGISTER`,
    `Contact: <sip:${username}@${address}:${port}>`,
    'Max-Forwards: 70',
    ...(authorization === undefined ? [] : [`Authorization: ${authorization}`]),
    'Content-Length: 0',
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

async function ask(socket: Socket, { sipAddress, sipPort }: Registrar, request: string): Promise<SipMessage> {
  socket.send(request, sipPort, sipAddress);
  for (;;) {
    const [data] = (await once(socket, 'message', { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })) as [Buffer];
    const message = parseSipMessage(data.toString());
    if (message.status >= 200) {
      return message;
    }
  }
}
