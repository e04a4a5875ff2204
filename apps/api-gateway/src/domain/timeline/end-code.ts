import type { CallEnded, ConnectFinished, ConnectOutcome, HangupReason, Refusal } from '@voipbin/contracts';

import type { CallStory } from './call-story.ts';

/** Why a call ended. Stable. */
export type EndCode =
  | Refusal
  | 'asterisk_lost'
  | 'not_served'
  | 'caller_hung_up'
  | 'called_hung_up'
  | 'caller_gave_up'
  | 'busy'
  | 'no_answer'
  | 'unreachable'
  | 'declined'
  | 'failed'
  | 'flow_completed'
  | 'flow_failed'
  | 'flow_stopped'
  | 'hung_up_by_api'
  | 'max_duration'
  | 'ring_timeout'
  | 'answered_elsewhere'
  | 'connection_over';

/** Q.850: call rejected, as which Asterisk takes SIP 603 and 403. VoIPBIN's reason for it says no more than that nobody answered. */
const REJECTED = 21;

/** What the far end of an outgoing call did that it never answered. */
const unanswered: Partial<Record<HangupReason, EndCode>> = {
  busy: 'busy',
  noanswer: 'no_answer',
  dialout: 'unreachable',
  normal: 'declined',
};

const afterConnection: Record<ConnectOutcome, EndCode> = {
  completed: 'called_hung_up',
  busy: 'busy',
  noanswer: 'no_answer',
  failed: 'unreachable',
  canceled: 'caller_gave_up',
};

const concluded: Record<string, EndCode> = { asterisk_lost: 'asterisk_lost', fallback: 'not_served' };

/** Why the call ended; null while it lives. */
export function endCodeOf(story: CallStory): EndCode | null {
  const { call, events, run } = story;
  const end = events.findLast(({ type }) => type === 'call.event.ended');
  if (end === undefined) return null;
  const { refusal, detail, hangupBy, hangupReason, cause } = end.payload as unknown as CallEnded;
  const known = refusal ?? concluded[detail ?? ''];
  if (known !== undefined) return known;
  const ofConnection =
    hangupBy === 'local' && end.causationId === null
      ? connectionEnd(story, end.payload as unknown as CallEnded)
      : undefined;
  if (ofConnection !== undefined) return ofConnection;
  if (hangupBy === 'local') return ourEnd(end.causationId, hangupReason, run);
  if (call.tmProgressing !== null) return call.direction === 'incoming' ? 'caller_hung_up' : 'called_hung_up';
  if (call.direction === 'incoming') return 'caller_gave_up';
  return cause === REJECTED ? 'declined' : (unanswered[hangupReason] ?? 'failed');
}

/** Q.850 */
const ANSWERED_ELSEWHERE = 26;

/** What we end because of the call at its other side: a telephone's own call to somebody, and every call that was made for another. */
function connectionEnd({ call, events }: CallStory, { hangupReason, cause }: CallEnded): EndCode | undefined {
  const end = events.findLast(({ type }) => type === 'call.event.connect-finished');
  const finished = end?.payload as unknown as ConnectFinished | undefined;
  if (finished !== undefined && finished.commandId === undefined) {
    return afterConnection[finished.outcome];
  }
  if (call.groupcallId === null || (hangupReason !== 'normal' && hangupReason !== 'cancel')) {
    return undefined;
  }
  if (call.tmProgressing !== null) return 'connection_over';
  return cause === ANSWERED_ELSEWHERE ? 'answered_elsewhere' : 'caller_gave_up';
}

/** Our own limits command nothing; a flow's commands bear its run's id, others were asked for over the API. */
function ourEnd(commandId: string | null, reason: HangupReason, run: CallStory['run']): EndCode {
  if (commandId === null) return reason === 'timeout' ? 'max_duration' : 'ring_timeout';
  if (run === null || !commandId.startsWith(`${run.id}-`)) return 'hung_up_by_api';
  if (run.endReason === 'stopped') return 'flow_stopped';
  return run.endReason === 'completed' || run.endReason === null ? 'flow_completed' : 'flow_failed';
}
