import { describe, expect, it } from 'vitest';

import { contextWith } from '../testing/context-with.ts';
import { optionsWith } from '../testing/options-with.ts';
import { bodyVariables } from './body-variables.ts';
import { webhookSendAction } from './webhook-send.action.ts';
import { WebhookSendOptions } from './webhook-send.options.ts';

const options = optionsWith(WebhookSendOptions, { uri: 'https://example.com/orders', sync: true });
const answered = (status: number) =>
  ({
    type: 'webhook.event.request-answered',
    payload: { commandId: '', status, contentType: 'application/json; charset=utf-8', body: '{"state":"sent"}' },
  }) as const;

describe('webhook_send', () => {
  it('waits for the answer only where it is wanted', () => {
    expect(webhookSendAction.start(contextWith(), options)).toMatchObject({ kind: 'wait', timeoutMs: 40_000 });
    const isSent = { kind: 'done', commands: [{ key: 'webhook.command.send-request' }] };
    expect(webhookSendAction.start(contextWith(), { ...options, sync: false })).toMatchObject(isSent);
  });

  it.each([
    [200, { kind: 'done', outcome: 'completed', output: { status: 200 } }],
    [302, { kind: 'fail', code: 'http_302' }],
    [404, { kind: 'fail', code: 'http_404' }],
  ])('%i sets the variables, and is a success or not', (status, result) => {
    const variables = {
      'voipbin.webhook.status': status,
      'voipbin.webhook.body': { state: 'sent' },
      'voipbin.webhook.body.state': 'sent',
    };
    expect(webhookSendAction.resume?.(contextWith(), options, answered(status))).toMatchObject({
      ...result,
      variables,
    });
  });

  it('fails when nothing is told in time', () => {
    const result = { kind: 'fail', code: 'action_timeout' };
    expect(webhookSendAction.resume?.(contextWith(), options, { type: 'timer' })).toMatchObject(result);
  });
});

describe('the variables of a body', () => {
  it.each([
    ['text/plain', '{"a":1}', { body: '{"a":1}' }],
    ['application/json', '{', { body: '{' }],
    ['application/json', '[1]', { body: [1] }],
    ['application/problem+json', '{"a":{"b":null}}', { body: { a: { b: null } }, 'body.a.b': null }],
  ])('%s %s', (contentType, body, variables) => {
    expect(bodyVariables('body', contentType, body)).toEqual(variables);
  });

  it('are a hundred at most', () => {
    const body = JSON.stringify(Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`a${n}`, n])));
    expect(Object.keys(bodyVariables('body', 'application/json', body))).toHaveLength(100);
  });
});
