import { type NumberSnapshot } from '@voipbin/contracts';

import { type NumberEntity } from '../database/entities/number.entity.ts';

export function numberSnapshotOf(entity: NumberEntity): NumberSnapshot {
  const { id, customerId, number, name, detail, callFlowId, status } = entity;
  const times = { tmCreate: entity.tmCreate.toISOString(), tmUpdate: entity.tmUpdate.toISOString() };
  return { id, customerId, number, name, detail, callFlowId, status, ...times };
}
