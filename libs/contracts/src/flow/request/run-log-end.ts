import { defineRequest } from '../../define-request.ts';
import { NoPayload } from '../../no-payload.ts';

export const runLogEnd = defineRequest<number>()({
  key: 'flow.request.log-end',
  summary: 'The end of the log of runs, for one who wants to know only of what happens from now on.',
  payload: NoPayload,
  good: {},
  bad: { payload: { since: 'today' }, property: 'since' },
});
