import { defineRequest } from '../../define-request.ts';
import type { Page } from '../../page.ts';
import { PageQuery } from '../../page-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { AgentSnapshot } from '../agent-snapshot.ts';

export class ListAgents extends PageQuery {}

export const listAgents = defineRequest<Page<AgentSnapshot>>()({
  key: 'directory.request.list-agents',
  summary: "A page of the customer's agents.",
  payload: ListAgents,
  good: { customerId: SAMPLE.customerId, pageSize: 50 },
  bad: { payload: { customerId: SAMPLE.customerId, pageSize: 0 }, property: 'pageSize' },
});
