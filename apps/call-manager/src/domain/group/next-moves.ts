import type { ConnectOutcome } from '@voipbin/contracts';

import type { Call } from '../call.ts';
import { isEnding, isOver } from '../call-status.ts';
import type { Groupcall } from './groupcall.ts';
import { refusedOutcome } from './refused-outcome.ts';

/**
 * - `place`: call the n-th destination.
 * - `drop`: hang up a member's call.
 * - `ring`: let the master call hear that it rings.
 * - `join`: let the master call and this member speak.
 * - `end`: the group has come to its end.
 */
export type GroupMove =
  | { kind: 'place'; n: number }
  | { kind: 'drop'; callId: string; isAnsweredElsewhere: boolean }
  | { kind: 'ring' }
  | { kind: 'join'; callId: string }
  | { kind: 'end'; outcome: ConnectOutcome };

export interface GroupState {
  group: Groupcall;
  /** By destination; undefined = not called yet. */
  members: readonly (Call | undefined)[];
  /** Undefined where the group has none, or it is gone. */
  master: Call | undefined;
}

/** What is to be done now, whatever was done before: the same moves again until they have shown their effect. */
export function nextMoves(state: GroupState, nowMs: number): GroupMove[] {
  const { group, master } = state;
  if (group.outcome !== null) {
    return [...dropAllBut(state, null), { kind: 'end', outcome: group.outcome }];
  }
  if (group.masterCallId !== null && (master === undefined || isOver(master))) {
    const outcome = group.answeredCallId === null ? 'canceled' : 'completed';
    return [...dropAllBut(state, null), { kind: 'end', outcome }];
  }
  return group.answeredCallId === null
    ? whileUnanswered(state, nowMs)
    : [...dropAllBut(state, group.answeredCallId), ...withWinner(state, group.answeredCallId)];
}

function withWinner({ members, master }: GroupState, callId: string): GroupMove[] {
  const winner = members.find((member) => member?.id === callId);
  if (winner === undefined || isOver(winner)) {
    return [{ kind: 'end', outcome: 'completed' }];
  }
  return master !== undefined && winner.status === 'progressing' ? [{ kind: 'join', callId }] : [];
}

function whileUnanswered(state: GroupState, nowMs: number): GroupMove[] {
  const { group, members } = state;
  if (nowMs >= Date.parse(group.tmCreate) + group.wish.timeoutMs) {
    return [...dropAllBut(state, null), { kind: 'end', outcome: 'noanswer' }];
  }
  const late = members.filter((member) => member !== undefined && isUnconfirmed(group, member, nowMs));
  if (late.length > 0) {
    return late.map((member) => ({ kind: 'drop', callId: member?.id ?? '', isAnsweredElsewhere: false }));
  }
  const isOpen = (member: Call | undefined): boolean => member !== undefined && !isOver(member);
  const places = members.flatMap((member, n) => (member === undefined ? [{ kind: 'place' as const, n }] : []));
  const due = group.wish.ringMethod === 'ring_all' ? places : members.some(isOpen) ? [] : places.slice(0, 1);
  if (due.length === 0 && !members.some(isOpen)) {
    return [{ kind: 'end', outcome: refusedOutcome(members) }];
  }
  // Whoever has answered but not confirmed yet is still being called for the master.
  const isRinging = members.some(
    (member) => member?.status === 'ringing' || (member?.status === 'progressing' && group.wish.confirmation),
  );
  return [...due, ...(isRinging && group.masterCallId !== null ? [{ kind: 'ring' as const }] : [])];
}

/** They have answered, but not confirmed in time. */
function isUnconfirmed({ wish }: Groupcall, { tmProgressing, ...member }: Call, nowMs: number): boolean {
  const { confirmation } = wish;
  const isOpen = member.tmHangup === null && member.hangupRequest === null;
  return (
    confirmation !== undefined &&
    tmProgressing !== null &&
    isOpen &&
    nowMs >= Date.parse(tmProgressing) + confirmation.timeoutMs
  );
}

/** Those that are not dropped already. */
function dropAllBut({ group, members }: GroupState, kept: string | null): GroupMove[] {
  const isAnsweredElsewhere = group.answeredCallId !== null;
  return members
    .filter((member) => member !== undefined)
    .filter((member) => member.id !== kept && !isOver(member) && !isEnding(member))
    .map(({ id: callId }) => ({ kind: 'drop', callId, isAnsweredElsewhere }));
}
