import 'reflect-metadata';

import { VoiceError } from '@voipbin/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { ACCESS_KEY, fakeOwners } from './testing/fake-owners.ts';
import { GatewayUnderTest } from './testing/gateway-under-test.ts';
import { flow, ID } from './testing/snapshots.ts';

let gateway: GatewayUnderTest;

beforeAll(async () => {
  gateway = await GatewayUnderTest.start();
});

afterAll(() => gateway.close());

beforeEach(() => {
  fakeOwners.reset();
});

describe('access', () => {
  it('needs a key, in the header or in the query', async () => {
    const none = await fetch(`${gateway.url}/v1.0/flows`);
    expect(none.status).toBe(401);
    expect(none.headers.get('www-authenticate')).toBe('Bearer');
    expect(await none.json()).toMatchObject({
      error: { status: 'UNAUTHENTICATED', reason: 'AUTHENTICATION_REQUIRED' },
    });
    fakeOwners.answer('flow.request.list-flows', () => ({ items: [flow], nextCursor: null }));
    expect((await fetch(`${gateway.url}/v1.0/flows?accesskey=${ACCESS_KEY}`)).status).toBe(200);
    expect(await gateway.ask('GET', '/v1.0/flows', undefined, { authorization: 'Bearer vb_wrong' })).toMatchObject({
      status: 401,
      body: { error: { reason: 'INVALID_CREDENTIALS' } },
    });
    expect(fakeOwners.asked).toHaveLength(1);
  });
});

describe('what an owner refuses', () => {
  const refusing = (error: VoiceError) => (): Promise<never> => Promise.reject(error);

  it('is told with every problem of a flow', async () => {
    const problems = [
      { pointer: '/actions/0/type', code: 'unknown_action', message: 'No such action.', severity: 'error' },
      { pointer: '/actions/1/option/target_id', code: 'unknown_target', message: 'Nowhere.', severity: 'error' },
    ];
    const refusal = new VoiceError('invalid_flow', 'The flow is wrong.', { kind: 'user', details: { problems } });
    fakeOwners.answer('flow.request.create-flow', refusing(refusal));
    expect(await gateway.ask('POST', '/v1.0/flows', { actions: [{ type: 'answer' }] })).toMatchObject({
      status: 400,
      body: { error: { status: 'INVALID_ARGUMENT', reason: 'INVALID_FLOW', details: problems } },
    });
  });

  it.each([
    ['number_not_found', 'user', 404],
    ['number_taken', 'user', 409],
    ['database_unavailable', 'operational', 503],
    ['database_error', 'unexpected', 500],
  ] as const)('%s', async (code, kind, status) => {
    fakeOwners.answer('directory.request.get-number', refusing(new VoiceError(code, 'Secret.', { kind })));
    const answered = await gateway.ask('GET', `/v1.0/numbers/${ID}`);
    expect(answered.status).toBe(status);
    expect(JSON.stringify(answered.body).includes('Secret')).toBe(kind === 'user');
    expect(answered.headers.get('retry-after')).toBe(kind === 'operational' ? '1' : null);
  });
});

describe('every answer', () => {
  it('carries the request id, the caller’s own where it is usable', async () => {
    const own = await gateway.ask('GET', '/v1.0/nothing', undefined, { 'x-request-id': 'abc-1' });
    expect(own.headers.get('x-request-id')).toBe('abc-1');
    expect(own.body.error?.['request_id']).toBe('abc-1');
    const ours = await gateway.ask('GET', `/v1.0/flows/42`, undefined, { 'x-request-id': 'no good' });
    expect(ours.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    expect(ours.body.error?.['request_id']).toBe(ours.headers.get('x-request-id'));
  });

  it('is nothing that a browser may guess at, frame or keep', async () => {
    const { headers } = await gateway.ask('GET', `/v1.0/flows/42`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

it('leaves health to itself', async () => {
  expect(await (await fetch(`${gateway.url}/health/live`)).json()).toEqual({ status: 'ok' });
  expect((await fetch(`${gateway.url}/health/ready`)).status).toBe(200);
});
