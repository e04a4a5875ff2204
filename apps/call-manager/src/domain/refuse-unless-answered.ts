import { VoiceError } from '@voipbin/common';

import type { Call } from './call.ts';

/** What is done to the sound of a call needs an answered one. Throws `call_state_invalid` (user), with the status. */
export function refuseUnlessAnswered({ id, status }: Call): void {
  if (status !== 'progressing') {
    throw new VoiceError('call_state_invalid', `Call ${id} is ${status}, not progressing.`, {
      kind: 'user',
      details: { status },
    });
  }
}
