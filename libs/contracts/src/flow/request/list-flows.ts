import { defineRequest } from '../../define-request.ts';
import type { Page } from '../../page.ts';
import { PageQuery } from '../../page-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { FlowSnapshot } from '../flow-snapshot.ts';

export class ListFlows extends PageQuery {}

export const listFlows = defineRequest<Page<FlowSnapshot>>()({
  key: 'flow.request.list-flows',
  summary: "A page of the customer's flows.",
  payload: ListFlows,
  good: { customerId: SAMPLE.customerId, pageSize: 50 },
  bad: { payload: { customerId: SAMPLE.customerId, pageSize: 0 }, property: 'pageSize' },
});
