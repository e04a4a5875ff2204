import type { GroupcallSnapshot } from '@voipbin/contracts';

import { type Groupcall, memberCallId } from './groupcall.ts';

/** What the other apps may know of a group; `calledIds` are the calls of members that there are. */
export function groupcallSnapshotOf(group: Groupcall, calledIds: ReadonlySet<string>): GroupcallSnapshot {
  const { id, customerId, masterCallId, wish, outcome, tmCreate, tmEnd } = group;
  const callIds = wish.destinations.map((_, n) => memberCallId(id, n)).filter((callId) => calledIds.has(callId));
  return {
    id,
    customerId,
    masterCallId,
    flowId: wish.flowId,
    source: wish.source,
    destinations: [...wish.destinations],
    ringMethod: wish.ringMethod,
    status: tmEnd === null ? 'progressing' : 'hangup',
    outcome,
    answerCallId: group.answeredCallId,
    callIds,
    tmCreate,
    tmHangup: tmEnd,
  };
}
