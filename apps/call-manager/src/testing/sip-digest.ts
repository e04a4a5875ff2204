import { createHash } from 'node:crypto';

export interface SipCredentials {
  username: string;
  password: string;
}

/** The answer to a digest challenge (RFC 2617, MD5, qop=auth). */
export function digestAnswer(challenge: string, request: { method: string; uri: string }, who: SipCredentials): string {
  const field = (name: string) => new RegExp(`${name}="?([^",]+)`).exec(challenge)?.[1] ?? '';
  const md5 = (text: string) => createHash('md5').update(text).digest('hex');
  const [realm, nonce, opaque] = [field('realm'), field('nonce'), field('opaque')];
  const secret = md5(`${who.username}:${realm}:${who.password}`);
  const hash = md5(`${secret}:${nonce}:00000001:c:auth:${md5(`${request.method}:${request.uri}`)}`);
  const quoted = { username: who.username, realm, nonce, uri: request.uri, response: hash, cnonce: 'c', opaque };
  const fields = Object.entries(quoted).map(([name, value]) => `${name}="${value}"`);
  return `Digest ${fields.join(', ')}, qop=auth, nc=00000001, algorithm=MD5`;
}
