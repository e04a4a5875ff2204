import { defineAction } from '../define-action.ts';
import { NoOptions } from '../options/no-options.ts';

export const answerAction = defineAction({
  type: 'answer',
  version: 1,
  summary: 'Answer the call',
  options: NoOptions,
  // The engine's answer for whatever needs one is all there is to do.
  needs: 'answered',
  outcomes: ['completed'],
  start: () => ({ kind: 'done', outcome: 'completed' }),
});
