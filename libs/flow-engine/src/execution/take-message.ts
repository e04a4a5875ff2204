import type { CommandFailed, Envelope } from '@voipbin/contracts';
import type { ActionEvent } from '@voipbin/flow-actions';

import { advance } from './advance.ts';
import { answeredCommandId } from './answered-command.ts';
import { closeCommands } from './close-commands.ts';
import type { Draft } from './draft.ts';
import { endIfOverdue } from './end-if-overdue.ts';
import { endRun } from './end-run.ts';
import { firstTurn, isUnbegun } from './first-turn.ts';
import { failCurrent, resumeAction } from './resume-action.ts';
import { takeCallFacts } from './take-facts.ts';

/** Takes what an event says, whether or not anyone waits for it, then wakes who waits for it. */
export function takeMessage(draft: Draft, message: Envelope): boolean {
  const { run } = draft;
  const isOfCall = message.type.startsWith('call.event.') && message.callId === run.call?.id;
  const isNew = takeNumber(draft, message);
  if (isNew === false) {
    return false;
  }
  const command = answeredCommandId(message);
  const isAwaited = command === null ? isOfCall : (run.wait?.commandIds.includes(command) ?? false);
  const weHungUp = draft.isOpen('call.command.hangup');
  const hasClosed = closeCommands(draft, message);
  const mayWake = isOfCall ? takeCallFacts(draft, message) : true;
  const hasChanged = isNew === true || isOfCall || hasClosed;
  if (!draft.isRunning) {
    return hasChanged;
  }
  if (isOfCall && message.type === 'call.event.ended') {
    const reason = weHungUp ? 'completed' : 'hangup';
    endRun(draft, { reason, hangup: 'normal', ending: { outcome: reason, output: {}, error: null } });
  } else if (isAwaited && mayWake && !endIfOverdue(draft)) {
    wake(draft, message);
  }
  return hasChanged;
}

/** Takes the event's number: true when it is the newest, false when it was taken before, undefined when it has none. */
function takeNumber({ run }: Draft, { callId, seq }: Envelope): boolean | undefined {
  if (callId === undefined || seq === undefined) {
    return undefined;
  }
  if (seq <= (run.inSeq[callId] ?? 0)) {
    return false;
  }
  run.inSeq[callId] = seq;
  return true;
}

function wake(draft: Draft, message: Envelope): void {
  if (draft.run.wait?.for.includes(message.type) === true) {
    // The key decides the payload: the envelope comes from the contracts' own bus.
    const event = { type: message.type, payload: message.payload } as ActionEvent;
    advance(draft, isUnbegun(draft) ? firstTurn(draft) : resumeAction(draft, event));
  } else if (message.type.endsWith('.event.command-failed')) {
    const { code, message: text } = message.payload as CommandFailed;
    advance(draft, failCurrent(draft, code, text));
  }
}
