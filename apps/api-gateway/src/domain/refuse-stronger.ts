import { VoiceError } from '@voipbin/common';
import type { AccessScope } from '@voipbin/contracts';

/** Nobody takes away, or takes over, what is good for more than they are: throws `permission_denied` (user). */
export function refuseStronger(own: AccessScope[], theirs: AccessScope[]): void {
  const beyond = theirs.filter((scope) => !own.includes(scope));
  if (beyond.length === 0) return;
  throw new VoiceError('permission_denied', `This needs the scope ${beyond.join(', ')} too.`, { kind: 'user' });
}
