import type { ActionContext } from '../action-context.ts';
import type { ActionResult } from '../action-result.ts';
import { defineAction } from '../define-action.ts';
import { DigitsSendOptions } from './digits-send.options.ts';

const BEGIN_TIMEOUT_MS = 10_000;

export const digitsSendAction = defineAction({
  type: 'digits_send',
  version: 1,
  summary: 'Send digits to the far end',
  options: DigitsSendOptions,
  needs: 'answered',
  outcomes: ['completed'],
  start(_context, { digits, duration: durationMs, interval: intervalMs }): ActionResult<'completed'> {
    return {
      kind: 'wait',
      commands: [{ key: 'call.command.send-digits', payload: { digits, durationMs, intervalMs } }],
      for: ['call.event.digits-sent'],
      timeoutMs: BEGIN_TIMEOUT_MS,
    };
  },
  resume(context: ActionContext, { digits, duration, interval }, event): ActionResult<'completed'> {
    if (event.type === 'call.event.digits-sent') {
      const timeoutMs = digits.length * duration + (digits.length - 1) * interval;
      return { kind: 'wait', for: [], timeoutMs };
    }
    return context.openCommands.length === 0
      ? { kind: 'done', outcome: 'completed' }
      : { kind: 'fail', code: 'action_timeout', message: 'The digits did not begin to be sent in time.' };
  },
});
