import { VoiceError } from '@voipbin/common';
import type { AccessScope, Problem } from '@voipbin/contracts';

/** Nobody gives away what they do not have: throws `invalid_argument` (user) at `/scopes`. */
export function refuseScopesBeyond(own: AccessScope[], wanted: AccessScope[]): void {
  const beyond = wanted.filter((scope) => !own.includes(scope));
  if (beyond.length === 0) return;
  const message = `You do not have the scope ${beyond.join(', ')} yourself.`;
  const problems: Problem[] = [{ pointer: '/scopes', code: 'scope_not_held', message, severity: 'error' }];
  throw new VoiceError('invalid_argument', message, { kind: 'user', details: { problems } });
}
