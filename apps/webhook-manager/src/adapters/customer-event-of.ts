import type { CustomerEvent } from '@voipbin/contracts';

import type { EventEntity } from '../database/entities/event.entity.ts';

export function customerEventOf({ id, type, referenceId, sequence, occurredAt, data }: EventEntity): CustomerEvent {
  return { id, type, referenceId, sequence, occurredAt: occurredAt.toISOString(), data };
}
