import type { GroupcallEvent, GroupcallSnapshot } from '@voipbin/contracts';

/** The group as it was when this had happened to it. */
export function groupcallAsOf(group: GroupcallSnapshot, type: GroupcallEvent['type']): GroupcallSnapshot {
  if (type === 'hangup') {
    return group;
  }
  const going = { ...group, status: 'progressing' as const, outcome: null, tmHangup: null };
  return type === 'created' ? { ...going, answerCallId: null } : going;
}
