import { VoiceError } from '@voipbin/common';

import type { Call } from '../../domain/call.ts';
import { isEnding } from '../../domain/call-status.ts';

/** Nothing new begins on a call that we have hung up. */
export function refuseIfEnding(call: Call): void {
  if (isEnding(call)) {
    throw new VoiceError('call_ending', 'The call is being hung up.', { kind: 'user' });
  }
}
