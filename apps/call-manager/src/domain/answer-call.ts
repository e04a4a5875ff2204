import type { Call } from './call.ts';
import { type CallChange, happened } from './call-change.ts';
import type { Circumstances } from './call-event.ts';
import { mayBecome } from './call-status.ts';

/**
 * The channel is up. A call that was answered before is told again only to the command that asks (`causationId`), so that
 * each answer command gets its own answer.
 */
export function answerCall(call: Call, circumstances: Circumstances): CallChange | undefined {
  const event = { type: 'call.event.answered' as const, payload: { status: 'progressing' as const } };
  if (mayBecome(call.status, 'progressing')) {
    return happened(call, circumstances, event, { status: 'progressing', tmProgressing: circumstances.at });
  }
  const isAsked = call.status === 'progressing' && circumstances.causationId != null;
  return isAsked ? happened(call, circumstances, event) : undefined;
}
