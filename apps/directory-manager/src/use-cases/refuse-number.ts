import { VoiceError } from '@voipbin/common';
import type { Problem } from '@voipbin/contracts';

/** Throws `invalid_number` with all problems, if there are any. */
export function refuseNumber(problems: Problem[]): void {
  if (problems.length === 0) return;
  const message = problems.map((problem) => problem.message).join(' ');
  throw new VoiceError('invalid_number', message, { kind: 'user', details: { problems } });
}
