import type { ActionResult } from '../action-result.ts';
import { defineAction } from '../define-action.ts';
import { addressOf } from '../options/written-address.ts';
import { hasReference } from '../variables/reference.ts';
import { CallOptions } from './call.options.ts';

/** Looking up a host and asking Asterisk can both take their time. */
const TIMEOUT_MS = 30_000;

export const callAction = defineAction({
  type: 'call',
  version: 1,
  summary: 'Call others, each with a flow of its own, and go on',
  options: CallOptions,
  outcomes: ['completed'],
  verbatim: ['actions'],
  start(_context, options): ActionResult<'completed'> {
    const { source, destinations, flow_id: flowId, actions, chained, early_execution, anonymous } = options;
    const payload = {
      source: addressOf(source),
      destinations: destinations.map(addressOf),
      ...(flowId === '' ? { actions } : { flowId }),
      isChained: chained,
      isEarly: early_execution,
      isAnonymous: anonymous === 'yes',
      ringTimeoutMs: options.ring_timeout,
    };
    return {
      kind: 'wait',
      commands: [{ key: 'flow.command.place-calls', payload }],
      for: ['flow.event.calls-placed'],
      timeoutMs: TIMEOUT_MS,
    };
  },
  resume(_context, _options, event): ActionResult<'completed'> {
    if (event.type !== 'flow.event.calls-placed') {
      return { kind: 'fail', code: 'action_timeout', message: 'Nobody said in time whether they are called.' };
    }
    const { callIds: call_ids, refused } = event.payload;
    return { kind: 'done', outcome: 'completed', output: { call_ids, refused } };
  },
  flowsUsed: ({ flow_id: id }) => (id === '' || hasReference(id) ? [] : [{ path: '/flow_id', id }]),
  actionsWithin: ({ actions }) => (actions.length === 0 ? [] : [{ path: '/actions', actions }]),
});
