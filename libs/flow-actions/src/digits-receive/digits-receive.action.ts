import type { ActionContext } from '../action-context.ts';
import type { ActionResult } from '../action-result.ts';
import { defineAction } from '../define-action.ts';
import type { Digits } from '../digits.ts';
import { DigitsReceiveOptions } from './digits-receive.options.ts';
import { takeDigits } from './take-digits.ts';

export const digitsReceiveAction = defineAction({
  type: 'digits_receive',
  version: 1,
  summary: 'Collect digits from the caller',
  options: DigitsReceiveOptions,
  needs: 'answered',
  outcomes: ['completed', 'timeout'],
  start(context, options) {
    const { collected, ahead } = context.digits;
    return collect(context, { collected: options.keep ? collected : '', ahead, trailing: '' }, options);
  },
  resume: (context, options, event) =>
    event.type === 'timer' ? timeUp(context.digits, options) : collect(context, context.digits, options),
});

type Result = ActionResult<'completed' | 'timeout'>;

function collect(context: ActionContext, digits: Digits, options: DigitsReceiveOptions): Result {
  const taken = takeDigits(digits, options);
  if (taken) {
    return done('completed', taken);
  }
  const leftMs = Math.max(0, context.startedAtMs + options.duration - context.nowMs);
  const { inter_digit_timeout: pauseMs } = options;
  const timeoutMs = digits.ahead !== '' && pauseMs > 0 ? Math.min(leftMs, pauseMs) : leftMs;
  return { kind: 'wait', for: ['call.event.dtmf-received'], timeoutMs, digits };
}

function timeUp(digits: Digits, { length, key }: DigitsReceiveOptions): Result {
  const collected = digits.collected + digits.ahead;
  const isOpenEnded = length === 0 && key === '';
  return done(isOpenEnded && digits.ahead !== '' ? 'completed' : 'timeout', { collected, ahead: '', trailing: '' });
}

function done(outcome: 'completed' | 'timeout', digits: Digits): Result {
  return { kind: 'done', outcome, digits, output: { digits: digits.collected } };
}
