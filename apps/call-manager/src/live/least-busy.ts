import { VoiceError } from '@voipbin/common';

import type { HeldAsterisk } from './held-asterisk.ts';
import type { HeldAsterisks } from './held-asterisks.ts';

/** The Asterisk for a new outgoing call. Throws `no_asterisk` or `bus_unavailable` (operational). */
export function leastBusy(asterisks: HeldAsterisks): HeldAsterisk {
  const usable = asterisks.all().filter(({ resynced }) => resynced.isOpen);
  const [first] = usable.toSorted((one, other) => one.calls.size - other.calls.size);
  if (first === undefined) {
    throw new VoiceError('no_asterisk', 'No Asterisk is connected.', { kind: 'operational' });
  }
  if (first.outbox.isBlocked) {
    throw new VoiceError('bus_unavailable', 'Nobody would hear of this call.', { kind: 'operational' });
  }
  return first;
}
