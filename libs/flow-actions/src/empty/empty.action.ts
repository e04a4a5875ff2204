import { defineAction } from '../define-action.ts';
import { NoOptions } from '../options/no-options.ts';

export const emptyAction = defineAction({
  type: 'empty',
  version: 1,
  summary: 'Do nothing',
  options: NoOptions,
  outcomes: ['completed'],
  start: () => ({ kind: 'done', outcome: 'completed' }),
});
