import { IsUUID } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import type { FlowSnapshot } from '../flow-snapshot.ts';
import { SaveFlow } from './save-flow.ts';

export class UpdateFlow extends SaveFlow {
  @IsUUID()
  id!: string;
}

export const updateFlow = defineRequest<FlowSnapshot>()({
  key: 'flow.request.update-flow',
  summary: 'Check and store a new version of a flow; live runs keep theirs.',
  payload: UpdateFlow,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.flowId, name: 'a', detail: '', actions: [{ type: 'answer' }] },
  bad: {
    payload: { customerId: SAMPLE.customerId, id: 'x', name: 'a', detail: '', actions: [{ type: 'answer' }] },
    property: 'id',
  },
});
