import { derivedId } from '@voipbin/common';
import { type Envelope, type MessageKey, type MessageMap, ownerApp } from '@voipbin/contracts';

import { makeEnvelope } from './make-envelope.ts';

/**
 * The event that answers a command: it belongs to the same call, run and partition, and `causationId` names the command.
 * Its id follows from the command's, so a command that is handled twice does not look like two answers.
 */
export function makeAnswer<K extends MessageKey>(
  command: Envelope,
  key: K,
  payload: MessageMap[K],
): Envelope<K, MessageMap[K]> {
  const { customerId, partitionKey, correlationId, callId, runId } = command;
  return makeEnvelope(key, payload, {
    id: derivedId(ownerApp(command.type), command.id),
    customerId,
    partitionKey,
    correlationId,
    causationId: command.id,
    ...(callId !== undefined && { callId }),
    ...(runId !== undefined && { runId }),
  });
}
