import type { AgentSnapshot } from '@voipbin/contracts';

import type { AgentEntity } from '../database/entities/agent.entity.ts';

export function agentSnapshotOf({ tmCreate, tmUpdate, ...entity }: AgentEntity): AgentSnapshot {
  const { id, customerId, username, name, detail, scopes } = entity;
  const times = { tmCreate: tmCreate.toISOString(), tmUpdate: tmUpdate.toISOString() };
  return { id, customerId, username, name, detail, scopes, ...times };
}
