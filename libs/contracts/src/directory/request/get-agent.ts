import { defineRequest } from '../../define-request.ts';
import { ResourceQuery } from '../../resource-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { AgentSnapshot } from '../agent-snapshot.ts';

export const getAgent = defineRequest<AgentSnapshot>()({
  key: 'directory.request.get-agent',
  summary: 'One agent.',
  payload: ResourceQuery,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.agentId },
  bad: { payload: { customerId: SAMPLE.customerId, id: 'first' }, property: 'id' },
});
