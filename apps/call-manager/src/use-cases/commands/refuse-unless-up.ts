import { refuseUnlessAnswered } from '../../domain/refuse-unless-answered.ts';
import type { LiveCall } from '../../live/live-call.ts';

/** A call that we have answered counts, although Asterisk says so only a little later. Throws `call_state_invalid` (user). */
export function refuseUnlessUp({ call, answerCommandId }: LiveCall): void {
  if (answerCommandId === null) {
    refuseUnlessAnswered(call);
  }
}
