import { newId } from '@voipbin/common';
import { type Envelope, type MessageKey, type MessageMap } from '@voipbin/contracts';

/** What the sender says about a message; `id` and `occurredAt` (ISO 8601) are made where they are missing. */
export type EnvelopeFields = Pick<Envelope, 'customerId' | 'partitionKey' | 'correlationId' | 'causationId'> &
  Partial<Pick<Envelope, 'id' | 'callId' | 'runId' | 'seq' | 'asteriskId' | 'occurredAt'>>;

export function makeEnvelope<K extends MessageKey>(
  key: K,
  payload: MessageMap[K],
  fields: EnvelopeFields,
): Envelope<K, MessageMap[K]> {
  const { id = newId(), occurredAt = new Date().toISOString() } = fields;
  return { ...fields, id, type: key, version: 1, occurredAt, payload };
}
