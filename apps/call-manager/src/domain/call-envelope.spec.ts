import { describe, expect, it } from 'vitest';

import { sampleChannel, sampleInvite } from '../testing/sample-call.ts';
import { envelopeOf } from './call-envelope.ts';
import { openCall } from './open-call.ts';

describe('envelopeOf', () => {
  it('puts every event of a call into the partition of its root', () => {
    const { call, events } = openCall(sampleChannel, sampleInvite, { customerId: 'c', flowId: 'f' });
    const [created] = events;

    expect(created && envelopeOf(call, created)).toEqual({
      id: created?.id,
      type: 'call.event.created',
      version: 1,
      occurredAt: sampleChannel.at,
      customerId: 'c',
      callId: call.id,
      runId: call.runId,
      seq: 1,
      correlationId: call.id,
      causationId: null,
      partitionKey: call.id,
      payload: created?.payload,
    });
  });
});
