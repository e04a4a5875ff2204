import type { CallEventKey, Envelope, MessageMap } from '@voipbin/contracts';

import type { Call } from './call.ts';
import type { CallEvent } from './call-event.ts';

export type CallEnvelope = { [K in CallEventKey]: Envelope<K, MessageMap[K]> }[CallEventKey];

/** What never changes about a call, and so is the same in every message about it. */
export type CallIdentity = Pick<Call, 'id' | 'customerId' | 'rootCallId' | 'runId'>;

/** An event as it is published. Made of what is stored alone, so that publishing again gives the very same message. */
export function envelopeOf(call: CallIdentity, event: CallEvent): CallEnvelope {
  const { synthesized, ...told } = event;
  const { id: callId, customerId, rootCallId, runId } = call;
  return {
    ...told,
    version: 1,
    customerId,
    callId,
    ...(runId !== null && { runId }),
    correlationId: rootCallId,
    partitionKey: rootCallId,
  } as CallEnvelope;
}
