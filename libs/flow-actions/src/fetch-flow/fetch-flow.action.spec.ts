import { expect, it } from 'vitest';

import { contextWith } from '../testing/context-with.ts';
import { fetchFlowAction } from './fetch-flow.action.ts';

const options = { flow_id: '5f2a3c1e-9d4b-4c6f-8a7e-1b2c3d4e5f60' };

it.each([
  [
    { type: 'flow.event.flow-found', payload: { commandId: '', flow: { id: 'a', version: 2 } } },
    { kind: 'push', flow: { id: 'a', version: 2 } },
  ],
  [{ type: 'returned' }, { kind: 'done', outcome: 'completed' }],
  [{ type: 'timer' }, { kind: 'fail', code: 'action_timeout' }],
] as const)('%j', (event, result) => {
  expect(fetchFlowAction.resume?.(contextWith(), options, event)).toMatchObject(result);
});

it('leads into the flow that it names, unless that comes from a variable', () => {
  expect(fetchFlowAction.flowsUsed?.(options)).toEqual([{ path: '/flow_id', id: options.flow_id }]);
  expect(fetchFlowAction.flowsUsed?.({ flow_id: '${next}' })).toEqual([]);
});
