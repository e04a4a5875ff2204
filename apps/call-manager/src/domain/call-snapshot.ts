import type { CallSnapshot } from '@voipbin/contracts';

import type { Call } from './call.ts';

/** What the other apps may know of a call. */
export function snapshotOf(call: Call): CallSnapshot {
  const { asteriskId, channelId, rootCallId, runId, hangupRequest, playbacks, outgoing, ...shown } = call;
  return { ...shown, activeflowId: runId };
}
