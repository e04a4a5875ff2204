import { describe, expect, it } from 'vitest';

import { derivedId } from '@voipbin/common';
import { sampleChannel, sampleInvite } from '../testing/sample-call.ts';
import { NO_CUSTOMER_ID } from './call.ts';
import { openCall } from './open-call.ts';

describe('openCall', () => {
  it('begins a ringing call with the run that will have it', () => {
    const { call, events } = openCall(sampleChannel, sampleInvite, { customerId: 'c', flowId: 'f' });

    expect(call).toMatchObject({ status: 'ringing', lastSeq: 1, customerId: 'c', flowId: 'f', refusal: null });
    expect(call.runId).toBe(derivedId('run', sampleChannel.callId));
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      seq: 1,
      type: 'call.event.created',
      payload: { asteriskId: 'asterisk-1', flowId: 'f', runId: call.runId },
    });
  });

  it('gives a refused call no flow and no run', () => {
    const { call, events } = openCall(sampleChannel, sampleInvite, { refusal: 'unknown_number' });

    expect(call).toMatchObject({ customerId: NO_CUSTOMER_ID, flowId: null, runId: null, refusal: 'unknown_number' });
    expect(Object.keys(events[0]?.payload ?? {})).toEqual(['direction', 'asteriskId', 'source', 'destination']);
  });
});
