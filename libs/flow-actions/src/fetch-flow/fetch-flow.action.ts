import { hasReference } from '../variables/reference.ts';
import { callIn, endCalledIn } from '../called-in/called-in.ts';
import { defineAction } from '../define-action.ts';
import { FetchFlowOptions } from './fetch-flow.options.ts';

const TIMEOUT_MS = 30_000;

export const fetchFlowAction = defineAction({
  type: 'fetch_flow',
  version: 1,
  summary: 'Go through the actions of another flow, then on',
  options: FetchFlowOptions,
  outcomes: ['completed'],
  start: (_context, { flow_id: flowId }) => ({
    kind: 'wait',
    commands: [{ key: 'flow.command.find-flow', payload: { flowId } }],
    for: ['flow.event.flow-found'],
    timeoutMs: TIMEOUT_MS,
  }),
  resume: (_context, _options, event) =>
    event.type === 'flow.event.flow-found' ? callIn(event.payload.flow) : endCalledIn(event),
  flowsUsed: ({ flow_id: id }) => (hasReference(id) ? [] : [{ path: '/flow_id', id }]),
  sets: () => ['*'],
});
