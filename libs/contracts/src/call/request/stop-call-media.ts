import { defineRequest } from '../../define-request.ts';
import { ResourceQuery } from '../../resource-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { CallSnapshot } from '../call-snapshot.ts';

export class StopCallMedia extends ResourceQuery {}

const good = { customerId: SAMPLE.customerId, id: SAMPLE.callId };

export const stopCallMedia = defineRequest<CallSnapshot>()({
  key: 'call.request.stop-media',
  summary: 'End what an answered call is being played, and what was to follow; answers with the call.',
  payload: StopCallMedia,
  good,
  bad: { payload: { ...good, id: 'first' }, property: 'id' },
});
