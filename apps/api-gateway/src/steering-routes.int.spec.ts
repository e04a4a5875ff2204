import 'reflect-metadata';

import type { RequestKey } from '@voipbin/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { CUSTOMER_ID, fakeOwners } from './testing/fake-owners.ts';
import { GatewayUnderTest } from './testing/gateway-under-test.ts';
import { call, ID } from './testing/snapshots.ts';

let gateway: GatewayUnderTest;

beforeAll(async () => {
  gateway = await GatewayUnderTest.start();
});

afterAll(() => gateway.close());

beforeEach(() => {
  fakeOwners.reset();
});

describe('each route that steers a live call asks its owner once, for the caller', () => {
  it.each<[string, string, unknown, RequestKey, object, unknown, object]>([
    [
      'POST',
      `/calls/${ID}/hold`,
      undefined,
      'call.request.set-mode',
      { id: ID, mode: 'hold', isOn: true },
      call,
      { id: ID, hold: true, moh: false, mute_direction: 'in', silence: false },
    ],
    ['DELETE', `/calls/${ID}/moh`, {}, 'call.request.set-mode', { id: ID, mode: 'moh', isOn: false }, call, { id: ID }],
    [
      'POST',
      `/calls/${ID}/mute`,
      { direction: 'in' },
      'call.request.set-mode',
      { id: ID, mode: 'mute', isOn: true, direction: 'in' },
      call,
      { id: ID },
    ],
    [
      'DELETE',
      `/calls/${ID}/mute`,
      { direction: '' },
      'call.request.set-mode',
      { id: ID, mode: 'mute', isOn: false, direction: 'both' },
      call,
      { id: ID },
    ],
    [
      'POST',
      `/calls/${ID}/digits`,
      { digits: '12#', interval: 0 },
      'call.request.send-digits',
      { id: ID, digits: '12#', durationMs: 100, intervalMs: 0 },
      call,
      { id: ID },
    ],
  ])('%s %s', async (...[method, path, body, key, payload, answer, expected]) => {
    fakeOwners.answer(key, () => answer);
    const answered = await gateway.ask(method, `/v1.0${path}`, body);
    expect(answered.body).toMatchObject(expected);
    expect(answered.status).toBe(200);
    expect(fakeOwners.asked).toEqual([{ key, payload: { customerId: CUSTOMER_ID, ...payload } }]);
  });

  it.each([
    ['mute', { direction: 'up' }, '/direction'],
    ['hangup', { reason: 'tired' }, '/reason'],
    ['digits', { digits: '1 2' }, '/digits'],
    ['digits', { digits: '12', duration: 50, interval: -1 }, '/duration'],
  ])('%s refuses %j', async (path, body, pointer) => {
    const answered = await gateway.ask('POST', `/v1.0/calls/${ID}/${path}`, body);
    expect(answered.status).toBe(400);
    const { details } = answered.body.error as { details: { pointer: string }[] };
    expect(details.map((problem) => problem.pointer)).toContain(pointer);
    expect(fakeOwners.asked).toEqual([]);
  });
});
