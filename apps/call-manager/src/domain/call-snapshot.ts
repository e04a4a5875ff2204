import { type CallSnapshot, noModes, passedVerification, type Verification } from '@voipbin/contracts';

import type { Call } from './call.ts';

/** What the other apps may know of a call. */
export function snapshotOf(call: Call): CallSnapshot {
  const { asteriskId, channelId, rootCallId, runId, hangupRequest, playbacks, outgoing, ...shown } = call;
  return { ...shown, verification: verificationOf(call), modes: { ...noModes, ...call.modes }, activeflowId: runId };
}

/** Whoever reached somebody without being refused for another reason was looked at. */
function verificationOf({ direction, refusal, verification }: Call): Verification | null {
  const isVerified = direction === 'incoming' && (refusal === null || refusal === 'caller_rejected');
  return isVerified ? (verification ?? passedVerification) : null;
}
