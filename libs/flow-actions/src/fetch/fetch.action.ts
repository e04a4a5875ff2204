import type { ActionContext } from '../action-context.ts';
import type { ActionResult } from '../action-result.ts';
import { callIn, endCalledIn } from '../called-in/called-in.ts';
import { defineAction } from '../define-action.ts';
import { ANSWER_GRACE_MS } from '../request/answer-grace.ts';
import { digitsInView } from '../digits.ts';
import { textOf } from '../variables/text-of.ts';
import { FetchOptions } from './fetch.options.ts';

export const fetchAction = defineAction({
  type: 'fetch',
  version: 1,
  summary: 'Ask your own server by HTTP what to do, and do it',
  options: FetchOptions,
  outcomes: ['completed'],
  start: (context, { event_url: uri, event_method: method, data, timeout }) => ({
    kind: 'wait',
    commands: [
      {
        key: 'webhook.command.fetch-actions',
        payload: { uri, method, params: { ...data, ...known(context) }, timeoutMs: timeout },
      },
    ],
    for: ['webhook.event.actions-fetched'],
    timeoutMs: timeout + ANSWER_GRACE_MS,
  }),
  resume(_context, _options, event): ActionResult<'completed'> {
    if (event.type !== 'webhook.event.actions-fetched') {
      return endCalledIn(event);
    }
    const { flow } = event.payload;
    return flow ? callIn(flow) : { kind: 'done', outcome: 'completed' };
  },
  sets: () => ['*'],
});

const toldVariables = {
  activeflow_id: 'voipbin.activeflow.id',
  reference_type: 'voipbin.activeflow.reference_type',
  reference_id: 'voipbin.activeflow.reference_id',
  source: 'voipbin.call.source.target',
  destination: 'voipbin.call.destination.target',
};

function known(context: ActionContext): Record<string, string> {
  const told = Object.entries(toldVariables).map(([name, variable]) => [
    name,
    textOf(context.variable(variable) ?? ''),
  ]);
  return { ...(Object.fromEntries(told) as Record<string, string>), digits: digitsInView(context.digits) };
}
