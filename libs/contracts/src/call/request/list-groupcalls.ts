import { defineRequest } from '../../define-request.ts';
import type { Page } from '../../page.ts';
import { PageQuery } from '../../page-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { GroupcallSnapshot } from '../groupcall-snapshot.ts';

export const listGroupcalls = defineRequest<Page<GroupcallSnapshot>>()({
  key: 'call.request.list-groupcalls',
  summary: "A page of the customer's groups of calls.",
  payload: PageQuery,
  good: { customerId: SAMPLE.customerId, pageSize: 50 },
  bad: { payload: { customerId: SAMPLE.customerId, pageSize: 101 }, property: 'pageSize' },
});
