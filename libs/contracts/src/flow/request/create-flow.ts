import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import type { FlowSnapshot } from '../flow-snapshot.ts';
import { SaveFlow } from './save-flow.ts';

export class CreateFlow extends SaveFlow {}

export const createFlow = defineRequest<FlowSnapshot>()({
  key: 'flow.request.create-flow',
  summary: 'Check and store a flow. Refused with `invalid_flow` and all its problems.',
  payload: CreateFlow,
  good: { customerId: SAMPLE.customerId, name: 'welcome', detail: '', actions: [{ type: 'answer' }] },
  bad: { payload: { customerId: SAMPLE.customerId, name: 'welcome', detail: '', actions: [] }, property: 'actions' },
});
