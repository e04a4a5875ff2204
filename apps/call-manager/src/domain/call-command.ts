import type { CommandKey, MessageMap } from '@voipbin/contracts';
import { makeEnvelope } from '@voipbin/messaging';

import type { Call } from './call.ts';

type CallCommandKey = Extract<CommandKey, `call.command.${string}`>;

/** A command for a call that comes from outside of its run. */
export function callCommand<K extends CallCommandKey>(
  { id: callId, customerId, asteriskId, rootCallId, runId }: Call,
  key: K,
  payload: MessageMap[K],
) {
  return makeEnvelope(key, payload, {
    customerId,
    asteriskId,
    callId,
    ...(runId !== null && { runId }),
    partitionKey: rootCallId,
    correlationId: rootCallId,
    causationId: null,
  });
}
