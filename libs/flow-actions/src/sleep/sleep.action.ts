import { defineAction } from '../define-action.ts';
import { SleepOptions } from './sleep.options.ts';

export const sleepAction = defineAction({
  type: 'sleep',
  version: 1,
  summary: 'Wait for a while',
  options: SleepOptions,
  outcomes: ['completed'],
  start: (_context, options) =>
    options.duration === 0
      ? { kind: 'done', outcome: 'completed' }
      : { kind: 'wait', for: [], timeoutMs: options.duration },
  resume: () => ({ kind: 'done', outcome: 'completed' }),
});
