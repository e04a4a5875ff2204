import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface AriCredentials {
  username: string;
  password: string;
}

export type Handshake = { asteriskId: string } | { refusal: '401 Unauthorized' | '404 Not Found' | '400 Bad Request' };

/** Reads an Asterisk's upgrade request: `/asterisk/<asteriskId>`, basic authentication, subprotocol `ari`. */
export function readHandshake(request: IncomingMessage, credentials: AriCredentials): Handshake {
  const asteriskId = /^\/asterisk\/([\w.:-]{1,128})$/.exec(request.url ?? '')?.[1];
  if (!isAuthorized(request.headers.authorization, credentials)) {
    return { refusal: '401 Unauthorized' };
  }
  if (asteriskId === undefined) {
    return { refusal: '404 Not Found' };
  }
  const protocols = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((protocol) => protocol.trim());
  return protocols.includes('ari') ? { asteriskId } : { refusal: '400 Bad Request' };
}

function isAuthorized(header: string | undefined, credentials: AriCredentials): boolean {
  const token = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
  return timingSafeEqual(digest(header ?? ''), digest(`Basic ${token}`));
}

/** Equal lengths, so that the comparison may take equal time. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
