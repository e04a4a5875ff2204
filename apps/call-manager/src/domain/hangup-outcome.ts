import type { HangupBy, HangupReason } from '@voipbin/contracts';

import type { Call } from './call.ts';
import { isEnding } from './call-status.ts';

export interface HangupOutcome {
  hangupBy: HangupBy;
  hangupReason: HangupReason;
}

const unansweredIncoming: Record<number, HangupReason> = { 17: 'busy', 19: 'noanswer' };
const unansweredOutgoing: Record<number, HangupReason> = {
  0: 'dialout',
  16: 'normal',
  17: 'busy',
  19: 'noanswer',
  21: 'noanswer',
  26: 'normal',
};

/**
 * Who ended the call, and why, from its last status and the Q.850 cause of its channel, as VoIPBIN has it.
 * What we ended ourselves keeps the reason it was ended for.
 */
export function hangupOutcome(call: Call, cause: number): HangupOutcome {
  if (isEnding(call)) {
    const asked = call.hangupRequest?.reason ?? 'normal';
    const isCancelled = call.status === 'canceling' && asked === 'normal';
    return { hangupBy: 'local', hangupReason: isCancelled ? 'cancel' : asked };
  }
  return { hangupBy: 'remote', hangupReason: toldReason(call, cause) };
}

function toldReason(call: Call, cause: number): HangupReason {
  if (call.status !== 'dialing' && call.status !== 'ringing') {
    return 'normal';
  }
  return call.direction === 'incoming'
    ? (unansweredIncoming[cause] ?? 'normal')
    : (unansweredOutgoing[cause] ?? 'failed');
}
