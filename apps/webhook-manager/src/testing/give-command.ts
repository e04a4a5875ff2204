import { newId } from '@voipbin/common';
import type { CommandKey, MessageMap } from '@voipbin/contracts';
import { makeEnvelope, type MessageEnvelope } from '@voipbin/messaging';
import { expect } from 'vitest';

import type { Told } from './flow-owner.ts';
import type { WebhookHouse } from './webhook-house.ts';

/** A command as a run of a call gives it. */
export function command<K extends CommandKey>(customerId: string, key: K, payload: MessageMap[K]): MessageEnvelope<K> {
  const [runId, callId] = [newId(), newId()];
  const fields = { id: `${runId}-3.0`, customerId, runId, callId, partitionKey: callId, correlationId: callId };
  return makeEnvelope<K>(key, payload, { ...fields, causationId: null }) as MessageEnvelope<K>;
}

/** Gives the command, and waits for what it is answered. */
export async function answerTo({ bus, flowSide }: WebhookHouse, given: MessageEnvelope<CommandKey>): Promise<Told> {
  await bus.publish(given);
  const answer = () => flowSide.told.find(({ causationId }) => causationId === given.id);
  await expect.poll(answer, { timeout: 10_000, interval: 10 }).toBeDefined();
  return answer() as Told;
}
