import type { HangupReason, RtpStatistics } from '@voipbin/contracts';

import type { Call } from './call.ts';
import { type CallChange, happened } from './call-change.ts';
import type { Circumstances } from './call-event.ts';
import { isOver } from './call-status.ts';
import { hangupOutcome } from './hangup-outcome.ts';
import { refusalTerms } from './refusal-terms.ts';

/**
 * Why we say that a call is over without having been told:
 * - `asterisk_lost`: its Asterisk has restarted, or cannot be reached.
 * - `resync`: its channel was gone when we came back.
 * - `fallback`: we could not serve it and gave it to the dialplan.
 */
export type EndDetail = 'asterisk_lost' | 'resync' | 'fallback';

const reasonOfDetail: Partial<Record<EndDetail, HangupReason>> = { asterisk_lost: 'failed', fallback: 'failed' };

/** The one end of a call; nothing when it has ended already. `cause` is the channel's Q.850 cause, 0 when there is none. */
export function endCall(
  call: Call,
  cause: number,
  circumstances: Circumstances & { detail?: EndDetail; sipCode?: number; rtp?: RtpStatistics },
): CallChange | undefined {
  if (isOver(call)) {
    return undefined;
  }
  const { detail, rtp, at } = circumstances;
  const sipCode = call.direction === 'outgoing' ? circumstances.sipCode : undefined;
  const outcome = outcomeOf(call, cause, detail);
  const details = {
    ...(sipCode && { sipCode }),
    ...(call.refusal && { refusal: call.refusal }),
    ...(detail && { detail }),
    ...(rtp && { rtp }),
  };
  const payload = { ...outcome, cause, ...details };
  const causationId = call.hangupRequest?.commandId ?? null;
  return happened(
    call,
    { ...circumstances, causationId },
    { type: 'call.event.ended', payload },
    { ...outcome, status: 'hangup', hangupCause: cause, sipCode: sipCode ?? null, playbacks: {}, tmHangup: at },
  );
}

function outcomeOf(call: Call, cause: number, detail: EndDetail | undefined): ReturnType<typeof hangupOutcome> {
  if (call.refusal !== null) {
    return { hangupBy: 'local', hangupReason: refusalTerms(call.refusal).hangupReason };
  }
  const outcome = hangupOutcome(call, cause);
  const concluded = detail && reasonOfDetail[detail];
  return concluded ? { ...outcome, hangupReason: concluded } : outcome;
}
