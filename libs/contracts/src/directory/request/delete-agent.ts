import { defineRequest } from '../../define-request.ts';
import { ResourceQuery } from '../../resource-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { AgentSnapshot } from '../agent-snapshot.ts';

export const deleteAgent = defineRequest<AgentSnapshot>()({
  key: 'directory.request.delete-agent',
  summary: 'Let an agent log in no more, and end all that is logged in.',
  payload: ResourceQuery,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.agentId },
  bad: { payload: { customerId: SAMPLE.customerId, id: 'first' }, property: 'id' },
});
