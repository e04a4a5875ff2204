import type { CallEventEntity } from '../database/entities/call-event.entity.ts';
import type { CallEvent } from '../domain/call-event.ts';

export function callEventOf(row: CallEventEntity): CallEvent {
  const { id, seq, type, payload, causationId, synthesized } = row;
  return { id, seq, type, payload, causationId, occurredAt: row.occurredAt.toISOString(), synthesized };
}
