import { VoiceError } from '@voipbin/common';

/** Authorization scheme names know no case (RFC 9110 section 11.1); the token is RFC 6750's. */
const bearer = /^bearer +([\w.~+/=-]+)$/i;

export interface Credentials {
  headers: { authorization?: string | undefined };
  query: Record<string, unknown>;
}

/** The access key of a request: `Authorization: Bearer <key>`, else `?accesskey=<key>`. */
export function accessKeyOf({ headers: { authorization }, query }: Credentials): string {
  if (authorization !== undefined) {
    const key = bearer.exec(authorization)?.[1];
    if (key !== undefined) return key;
    throw new VoiceError('invalid_credentials', 'The Authorization header must be "Bearer <access key>".', {
      kind: 'user',
    });
  }
  if (typeof query['accesskey'] === 'string' && query['accesskey'] !== '') return query['accesskey'];
  const message = 'Send your access key as "Authorization: Bearer <key>" or as ?accesskey=<key>.';
  throw new VoiceError('authentication_required', message, { kind: 'user' });
}
