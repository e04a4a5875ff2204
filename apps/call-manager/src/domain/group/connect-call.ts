import type { ConnectOutcome } from '@voipbin/contracts';

import type { Call } from '../call.ts';
import { type CallChange, happened } from '../call-change.ts';
import { isOver } from '../call-status.ts';
import type { Groupcall } from './groupcall.ts';

/** The master call and the member who answered hear each other. Caused by the group, so that it is told once. */
export function connectCall(master: Call, group: Groupcall, winner: Call, at: string): CallChange | undefined {
  if (isOver(master)) {
    return undefined;
  }
  const payload = { groupcallId: group.id, peerCallId: winner.id, peer: winner.destination };
  return happened(master, { at, causationId: group.id }, { type: 'call.event.connected', payload });
}

export interface ConnectEnd {
  outcome: ConnectOutcome;
  /** Whoever answered. */
  winner: Call | undefined;
  /** Whose refusal speaks for all. */
  refuser: Call | undefined;
}

/** What a master call asked for is over; nothing when the call is. */
export function finishConnect(master: Call, group: Groupcall, end: ConnectEnd, at: string): CallChange | undefined {
  if (isOver(master)) {
    return undefined;
  }
  const { outcome, winner, refuser } = end;
  const sipCode = winner === undefined ? refuser?.sipCode : undefined;
  const payload = {
    groupcallId: group.id,
    outcome,
    durationMs: winner === undefined ? 0 : spokenMs(winner, at),
    ...(group.commandId !== null && { commandId: group.commandId }),
    ...(winner !== undefined && { peerCallId: winner.id, peer: winner.destination }),
    ...(typeof sipCode === 'number' && { sipCode }),
  };
  const circumstances = { at, causationId: group.commandId ?? `${group.id}.end` };
  return happened(master, circumstances, { type: 'call.event.connect-finished', payload });
}

/** Until now, where whoever answered is only about to be hung up. */
function spokenMs({ tmProgressing, tmHangup }: Call, at: string): number {
  return tmProgressing === null ? 0 : Date.parse(tmHangup ?? at) - Date.parse(tmProgressing);
}
