import { randomUUID } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';

export interface SipRequest {
  method: string;
  from: string;
  to: { address: string; port: number; user?: string };
}

/** Sends one SIP request by UDP from this address and returns the status of the first final answer (RFC 3261). */
export async function sendSip({ method, from, to }: SipRequest): Promise<number> {
  const socket = createSocket('udp4').bind(0, from);
  try {
    await once(socket, 'listening');
    const { port } = socket.address();
    const user = to.user === undefined ? '' : `${to.user}@`;
    const lines = [
      `${method} sip:${user}${to.address}:${to.port} SIP/2.0`,
      `Via: SIP/2.0/UDP ${from}:${port};branch=z9hG4bK${randomUUID()};rport`,
      `From: <sip:someone@${from}>;tag=${randomUUID()}`,
      `To: <sip:${user}${to.address}>`,
      `Call-ID: ${randomUUID()}`,
      `CSeq: 1 ${method}`,
      `Contact: <sip:someone@${from}:${port}>`,
      'Max-Forwards: 70',
      'Content-Length: 0',
    ];
    socket.send(`${lines.join('\r\n')}\r\n\r\n`, to.port, to.address);
    for (;;) {
      const [message] = (await once(socket, 'message', { signal: AbortSignal.timeout(5000) })) as [Buffer];
      const status = Number(message.toString().split(' ')[1]);
      if (status >= 200) return status;
    }
  } finally {
    socket.close();
  }
}
