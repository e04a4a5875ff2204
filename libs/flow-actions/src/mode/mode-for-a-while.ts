import type { CallModeName } from '@voipbin/contracts';

import type { ActionContext } from '../action-context.ts';
import { type ActionDefinition, defineAction } from '../define-action.ts';
import { endSwitch, switchMode } from './mode-action.ts';

/** An action that switches a mode on, waits, and switches it off. */
export function modeForAWhile<const T extends string, O extends { duration: number }>(
  type: T,
  summary: string,
  mode: CallModeName,
  options: new () => O,
): ActionDefinition<T, O, 'completed'> {
  return defineAction({
    type,
    version: 1,
    summary,
    options,
    needs: 'answered',
    outcomes: ['completed'],
    start: () => switchMode({ mode, isOn: true }),
    resume(context: ActionContext, { duration }: O, event) {
      if (event.type === 'timer' && context.openCommands.length === 0) {
        return switchMode({ mode, isOn: false });
      }
      const hasBegun = event.type === 'call.event.mode-changed' && event.payload.isOn;
      return hasBegun ? { kind: 'wait', for: [], timeoutMs: duration } : endSwitch(event);
    },
    cut: () => [{ key: 'call.command.set-mode', payload: { mode, isOn: false } }],
  });
}
