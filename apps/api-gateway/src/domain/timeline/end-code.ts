import type { CallEnded, HangupReason, Refusal } from '@voipbin/contracts';

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
  | 'ring_timeout';

/** What the far end of an outgoing call did that it never answered. */
const unanswered: Partial<Record<HangupReason, EndCode>> = {
  busy: 'busy',
  noanswer: 'no_answer',
  dialout: 'unreachable',
  normal: 'declined',
};

const concluded: Record<string, EndCode> = { asterisk_lost: 'asterisk_lost', fallback: 'not_served' };

/** Why the call ended; null while it lives. */
export function endCodeOf({ call, events, run }: CallStory): EndCode | null {
  const end = events.findLast(({ type }) => type === 'call.event.ended');
  if (end === undefined) return null;
  const { refusal, detail, hangupBy, hangupReason } = end.payload as unknown as CallEnded;
  const known = refusal ?? concluded[detail ?? ''];
  if (known !== undefined) return known;
  if (hangupBy === 'local') return ourEnd(end.causationId, hangupReason, run);
  if (call.tmProgressing !== null) return call.direction === 'incoming' ? 'caller_hung_up' : 'called_hung_up';
  return call.direction === 'incoming' ? 'caller_gave_up' : (unanswered[hangupReason] ?? 'failed');
}

/** Our own limits command nothing; a flow's commands bear its run's id, others were asked for over the API. */
function ourEnd(commandId: string | null, reason: HangupReason, run: CallStory['run']): EndCode {
  if (commandId === null) return reason === 'timeout' ? 'max_duration' : 'ring_timeout';
  if (run === null || !commandId.startsWith(`${run.id}-`)) return 'hung_up_by_api';
  if (run.endReason === 'stopped') return 'flow_stopped';
  return run.endReason === 'completed' || run.endReason === null ? 'flow_completed' : 'flow_failed';
}
