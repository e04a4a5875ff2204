import { defineAction } from '../define-action.ts';
import { NoOptions } from '../options/no-options.ts';

export const stopAction = defineAction({
  type: 'stop',
  version: 1,
  summary: 'End the flow here; its call, if any, is hung up',
  options: NoOptions,
  outcomes: ['completed'],
  start: () => ({ kind: 'end', outcome: 'completed', reason: 'normal' }),
  leadsTo: () => ({ targets: [], fallsThrough: false }),
});
