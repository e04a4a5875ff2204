import { randomUUID } from 'node:crypto';

import { digestAnswer, type SipCredentials } from './sip-digest.ts';
import { openSipLine, type SipLine, type SipPorts, type SipTransport } from './sip-line.ts';
import { parseSipMessage, type SipMessage } from './sip-message.ts';

/** Registers a telephone (RFC 3261, section 10); resolves to the status after the challenge. */
export async function registerPhone(
  registrar: SipPorts,
  who: SipCredentials,
  transport: SipTransport = 'udp',
): Promise<number> {
  const line = await openSipLine(transport, registrar);
  try {
    const uri = `sip:${registrar.sipAddress}:${registrar.sipPort}`;
    const attempt = { uri, callId: randomUUID(), username: who.username, at: line.at, transport };
    const { headers } = await ask(line, requestOf({ ...attempt, cseq: 1 }));
    const challenge = headers.get('www-authenticate') ?? '';
    const authorization = digestAnswer(challenge, { method: 'REGISTER', uri }, who);
    return (await ask(line, requestOf({ ...attempt, cseq: 2, authorization }))).status;
  } finally {
    line.close();
  }
}

interface Attempt {
  uri: string;
  callId: string;
  username: string;
  at: string;
  transport: SipTransport;
  cseq: number;
  authorization?: string;
}

function requestOf({ uri, callId, username, at, transport, cseq, authorization }: Attempt): string {
  const who = uri.replace('sip:', `sip:${username}@`);
  const lines = [
    `REGISTER ${uri} SIP/2.0`,
    `Via: SIP/2.0/${transport.toUpperCase()} ${at};branch=z9hG4bK${randomUUID()};rport`,
    `From: <${who}>;tag=${callId}`,
    `To: <${who}>`,
    `Call-ID: ${callId}`,
    `CSeq: ${cseq} REGISTER`,
    `Contact: <sip:${username}@${at};transport=${transport}>`,
    'Max-Forwards: 70',
    ...(authorization === undefined ? [] : [`Authorization: ${authorization}`]),
    'Content-Length: 0',
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

async function ask(line: SipLine, request: string): Promise<SipMessage> {
  line.send(request);
  for (;;) {
    const message = parseSipMessage(await line.receive());
    if (message.status >= 200) {
      return message;
    }
  }
}
