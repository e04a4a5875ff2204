import type { CallModeName, ModeChange } from '@voipbin/contracts';

import type { ActionContext } from '../action-context.ts';
import type { ActionEvent } from '../action-event.ts';
import type { ActionResult } from '../action-result.ts';
import { type ActionDefinition, defineAction } from '../define-action.ts';
import { NoOptions } from '../options/no-options.ts';

const TIMEOUT_MS = 10_000;

/** Switches hold, music, mute or silence of the call on or off and waits until it is. */
export function switchMode(change: ModeChange): ActionResult<never> {
  return {
    kind: 'wait',
    commands: [{ key: 'call.command.set-mode', payload: change }],
    for: ['call.event.mode-changed'],
    timeoutMs: TIMEOUT_MS,
  };
}

export function endSwitch(event: ActionEvent): ActionResult<'completed'> {
  return event.type === 'call.event.mode-changed'
    ? { kind: 'done', outcome: 'completed' }
    : { kind: 'fail', code: 'action_timeout', message: 'Asterisk did not do it in time.' };
}

/** An action that does nothing but that. */
export function modeAction<const T extends string>(
  type: T,
  summary: string,
  mode: CallModeName,
  isOn: boolean,
): ActionDefinition<T, NoOptions, 'completed'> {
  return defineAction({
    type,
    version: 1,
    summary,
    options: NoOptions,
    needs: 'answered',
    outcomes: ['completed'],
    start: () => switchMode({ mode, isOn }),
    resume: (_context: ActionContext, _options: NoOptions, event: ActionEvent) => endSwitch(event),
  });
}
