import type { ActionContext } from '../action-context.ts';
import type { ActionResult } from '../action-result.ts';
import { defineAction } from '../define-action.ts';
import { endSwitch, switchMode } from '../mode/mode-action.ts';
import { SilenceOptions } from './silence.options.ts';

export const silenceAction = defineAction({
  type: 'silence',
  version: 1,
  summary: 'Send silence for a while',
  options: SilenceOptions,
  needs: 'answered',
  outcomes: ['completed'],
  start: (): ActionResult<'completed'> => switchMode({ mode: 'silence', isOn: true }),
  resume(context: ActionContext, { duration }, event): ActionResult<'completed'> {
    if (event.type === 'timer' && context.openCommands.length === 0) {
      return switchMode({ mode: 'silence', isOn: false });
    }
    const hasBegun = event.type === 'call.event.mode-changed' && event.payload.isOn;
    return hasBegun ? { kind: 'wait', for: [], timeoutMs: duration } : endSwitch(event);
  },
  cut: () => [{ key: 'call.command.set-mode', payload: { mode: 'silence', isOn: false } }],
});
