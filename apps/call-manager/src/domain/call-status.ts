import type { CallStatus } from '@voipbin/contracts';

const next: Record<CallStatus, readonly CallStatus[]> = {
  dialing: ['ringing', 'progressing', 'canceling', 'terminating', 'hangup'],
  ringing: ['progressing', 'canceling', 'terminating', 'hangup'],
  progressing: ['terminating', 'hangup'],
  canceling: ['hangup'],
  terminating: ['hangup'],
  hangup: [],
};

/** A call's status only moves forward. */
export function mayBecome(from: CallStatus, to: CallStatus): boolean {
  return next[from].includes(to);
}

export function isOver(call: { status: CallStatus }): boolean {
  return call.status === 'hangup';
}

/** We have asked Asterisk to end it, and wait for the end. */
export function isEnding(call: { status: CallStatus }): boolean {
  return call.status === 'terminating' || call.status === 'canceling';
}

/** What a live call becomes when we hang it up: only an outgoing call that nobody has answered is cancelled. */
export function statusWhenHungUp(call: { status: CallStatus; direction: 'incoming' | 'outgoing' }): CallStatus {
  const isUnanswered = call.status === 'dialing' || call.status === 'ringing';
  return isUnanswered && call.direction === 'outgoing' ? 'canceling' : 'terminating';
}
