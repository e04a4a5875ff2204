import { defineRequest } from '../../define-request.ts';
import { NoPayload } from '../../no-payload.ts';

export const logEnd = defineRequest<Record<string, number>>()({
  key: 'call.request.log-end',
  summary: 'Part -> the end of that part of the log, for one who wants to know only of what happens from now on.',
  payload: NoPayload,
  good: {},
  bad: { payload: { since: 'today' }, property: 'since' },
});
