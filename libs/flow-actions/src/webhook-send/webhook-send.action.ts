import type { JsonObject } from '@voipbin/common';
import type { RequestAnswered } from '@voipbin/contracts';

import type { ActionCommand } from '../action-command.ts';
import type { ActionResult } from '../action-result.ts';
import { defineAction } from '../define-action.ts';
import { ANSWER_GRACE_MS } from '../request/answer-grace.ts';
import { bodyVariables } from './body-variables.ts';
import { WebhookSendOptions } from './webhook-send.options.ts';

const STATUS = 'voipbin.webhook.status';
const BODY = 'voipbin.webhook.body';

export const webhookSendAction = defineAction({
  type: 'webhook_send',
  version: 1,
  summary: 'Send an HTTP request to your own server',
  options: WebhookSendOptions,
  outcomes: ['completed'],
  start(_context, options): ActionResult<'completed'> {
    const commands = [commandOf(options)];
    return options.sync
      ? {
          kind: 'wait',
          commands,
          for: ['webhook.event.request-answered'],
          timeoutMs: options.timeout + ANSWER_GRACE_MS,
        }
      : { kind: 'done', outcome: 'completed', commands };
  },
  resume: (_context, _options, event) =>
    event.type === 'webhook.event.request-answered'
      ? answered(event.payload)
      : { kind: 'fail', code: 'action_timeout', message: 'What became of the request was not told in time.' },
  sets: ({ sync }) => (sync ? [STATUS, BODY, `${BODY}.*`] : []),
});

function commandOf({ uri, method, data_type: contentType, data: body, timeout }: WebhookSendOptions): ActionCommand {
  return { key: 'webhook.command.send-request', payload: { uri, method, contentType, body, timeoutMs: timeout } };
}

function answered({ status, contentType, body }: RequestAnswered): ActionResult<'completed'> {
  const variables: JsonObject = { [STATUS]: status, ...bodyVariables(BODY, contentType, body) };
  return status < 300
    ? { kind: 'done', outcome: 'completed', clears: 'voipbin.webhook.', variables, output: { status } }
    : {
        kind: 'fail',
        code: `http_${status}`,
        message: `The server answered ${status}.`,
        clears: 'voipbin.webhook.',
        variables,
      };
}
