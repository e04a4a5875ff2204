import 'reflect-metadata';

import type { Page, RequestKey } from '@voipbin/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { CUSTOMER_ID, fakeOwners } from './testing/fake-owners.ts';
import { GatewayUnderTest } from './testing/gateway-under-test.ts';
import { customerEvent, ID, OTHER_ID, TIME, webhook, webhookAttempt } from './testing/snapshots.ts';

let gateway: GatewayUnderTest;

beforeAll(async () => {
  gateway = await GatewayUnderTest.start();
});

afterAll(() => gateway.close());

beforeEach(() => {
  fakeOwners.reset();
});

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const page = <T>(item: T): Page<T> => ({ items: [item], nextCursor: 'bmV4dA' });

describe('each route for events asks their owner once, for the caller', () => {
  it.each<[string, string, unknown, RequestKey, object, unknown, object]>([
    [
      'POST',
      '/webhooks',
      { uri: 'https://example.com/hook', secret },
      'webhook.request.create-webhook',
      { uri: 'https://example.com/hook', events: ['*'], name: '', detail: '', secret },
      webhook,
      { id: ID, secret, pending: 0, tm_create: TIME },
    ],
    [
      'GET',
      '/webhooks',
      undefined,
      'webhook.request.list-webhooks',
      { pageSize: 100 },
      page(webhook),
      { result: [{}] },
    ],
    ['GET', `/webhooks/${ID}`, undefined, 'webhook.request.get-webhook', { id: ID }, webhook, { status: 'active' }],
    [
      'PUT',
      `/webhooks/${ID}`,
      { status: 'disabled' },
      'webhook.request.update-webhook',
      { id: ID, status: 'disabled' },
      webhook,
      { id: ID },
    ],
    ['DELETE', `/webhooks/${ID}`, undefined, 'webhook.request.delete-webhook', { id: ID }, webhook, { id: ID }],
    [
      'GET',
      `/webhooks/${ID}/attempts`,
      undefined,
      'webhook.request.list-webhook-attempts',
      { id: ID, pageSize: 100 },
      page(webhookAttempt),
      { result: [{ event_type: 'call_hangup', http_status: 500, error: 'http_500', is_delivered: false }] },
    ],
    [
      'POST',
      `/webhooks/${ID}/replay`,
      { since: TIME },
      'webhook.request.replay-webhook',
      { id: ID, since: TIME },
      { events: 3 },
      { events: 3 },
    ],
    [
      'GET',
      '/events?after=ZmVlZDox&page_size=5',
      undefined,
      'webhook.request.list-events',
      { pageSize: 5, cursor: 'ZmVlZDox' },
      page(customerEvent),
      { result: [{ type: 'call_hangup', reference_id: OTHER_ID, sequence: 4 }], next_page_token: 'bmV4dA' },
    ],
  ])('%s %s', async (...[method, path, body, key, payload, answer, expected]) => {
    fakeOwners.answer(key, () => answer);
    const answered = await gateway.ask(method, `/v1.0${path}`, body);
    expect(answered.body).toMatchObject(expected);
    expect(answered.status).toBe(200);
    expect(fakeOwners.asked).toEqual([{ key, payload: { customerId: CUSTOMER_ID, ...payload } }]);
  });
});
