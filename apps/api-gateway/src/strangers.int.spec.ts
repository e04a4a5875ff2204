import 'reflect-metadata';

import { VoiceError } from '@voipbin/common';
import { type RequestKey, requests } from '@voipbin/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { CUSTOMER_ID, fakeOwners } from './testing/fake-owners.ts';
import { GatewayUnderTest } from './testing/gateway-under-test.ts';
import { OTHER_ID } from './testing/snapshots.ts';

const tel = { type: 'tel', target: '+16062067563' };
const flow = { name: 'n', detail: 'd', actions: [{ type: 'answer' }] };

/** Good bodies of the routes that read one; a new route that reads one has to be named here. */
const bodies: Record<string, object> = {
  'POST /v1.0/accesskeys': { name: 'n' },
  'PUT /v1.0/accesskeys/:id': { name: 'n' },
  'POST /v1.0/agents': { username: 'kim', password: 'correct horse battery' },
  'PUT /v1.0/agents/:id': { name: 'n' },
  'POST /v1.0/flows': flow,
  'PUT /v1.0/flows/:id': flow,
  'POST /v1.0/flows/:id/simulate': { world: {} },
  'POST /v1.0/numbers': { number: '+16062067563' },
  'PUT /v1.0/numbers/:id': { name: 'n', detail: 'd', call_flow_id: OTHER_ID, status: 'active' },
  'PUT /v1.0/numbers/:id/flow_ids': { call_flow_id: OTHER_ID },
  'POST /v1.0/extensions': { extension: 'kim' },
  'PUT /v1.0/extensions/:id': { name: 'n' },
  'POST /v1.0/activeflows/:id/continue': { variables: {} },
  'POST /v1.0/activeflows': { flow_id: OTHER_ID },
  'POST /v1.0/groupcalls': { flow_id: OTHER_ID, source: tel, destinations: [tel] },
  'POST /v1.0/calls/:id/digits': { digits: '1' },
  'POST /v1.0/calls/:id/talk': { text: 'Hello.' },
  'POST /v1.0/calls/:id/play': { stream_urls: ['beep'] },
  'POST /v1.0/calls/:id/flow': { flow_id: OTHER_ID },
  'POST /v1.0/calls/:id/transfers': { destinations: [tel] },
  'POST /v1.0/calls': { flow_id: OTHER_ID, source: tel, destinations: [tel] },
  'PUT /v1.0/customer': { webhook_uri: 'https://example.com' },
  'POST /v1.0/webhooks': { uri: 'https://example.com' },
  'PUT /v1.0/webhooks/:id': { name: 'n' },
  'POST /v1.0/webhooks/:id/replay': { event_id: OTHER_ID },
};

let gateway: GatewayUnderTest;

beforeAll(async () => {
  gateway = await GatewayUnderTest.start();
});

afterAll(() => gateway.close());

beforeEach(() => {
  fakeOwners.reset();
  fakeOwners.scopes = ['read', 'write'];
  for (const { key } of requests) {
    if (key !== 'directory.request.authenticate') fakeOwners.answer(key, () => notFound(key));
  }
});

/** As every owner answers who asks for what is not theirs. */
function notFound(key: RequestKey): never {
  throw new VoiceError(`${key.split('-').slice(1).join('_')}_not_found`, 'There is none.', { kind: 'user' });
}

const walked = () => gateway.routes().filter(({ path }) => path.startsWith('/v1.0/'));

async function walk(check: (route: string, answered: Awaited<ReturnType<typeof ask>>) => void): Promise<void> {
  for (const { method, path } of walked()) {
    check(`${method} ${path}`, await ask(method, path));
  }
}

function ask(method: string, path: string, more: object = {}) {
  const known = bodies[`${method} ${path}`];
  const body = known === undefined ? undefined : { ...known, ...more };
  return gateway.ask(method, path.replace(':id', OTHER_ID), body);
}

describe('on every route', () => {
  it('there is something to walk, and no body for a route that is gone', () => {
    const routes = walked().map(({ method, path }) => `${method} ${path}`);
    expect(routes.length).toBeGreaterThan(30);
    expect(routes).toEqual(expect.arrayContaining(Object.keys(bodies)));
  });

  it("what belongs to somebody else is not there, and the owner is asked in the asker's name alone", async () => {
    await walk((route, { status }) => {
      const isCustomers = route.includes('/v1.0/customers');
      const expected = isCustomers ? [403] : route.includes(':id') ? [404] : [200, 400, 404, 426];
      expect(expected, route).toContain(status);
    });
    expect(fakeOwners.asked.length).toBeGreaterThan(30);
    for (const { key, payload } of fakeOwners.asked) {
      const { customerId = payload } = payload as { customerId?: string };
      const self = key === 'directory.request.get-customer' ? { id: CUSTOMER_ID } : CUSTOMER_ID;
      expect(customerId, key).toEqual(self);
    }
  });

  it('nobody says in a body or a query whose it is', async () => {
    for (const { method, path } of walked()) {
      if (path.includes('/v1.0/customers')) continue;
      const more = { customer_id: OTHER_ID };
      const answered =
        bodies[`${method} ${path}`] === undefined
          ? await gateway.ask(method, `${path.replace(':id', OTHER_ID)}?customer_id=${OTHER_ID}`)
          : await ask(method, path, more);
      expect([answered.status, answered.body.error?.['details']], `${method} ${path}`).toMatchObject([
        400,
        expect.arrayContaining([expect.objectContaining({ pointer: '/customer_id', code: 'unknown_field' })]),
      ]);
    }
    expect(fakeOwners.asked).toEqual([]);
  });

  it('nobody comes in without a key', async () => {
    for (const { method, path } of walked()) {
      const { status } = await gateway.ask(method, path.replace(':id', OTHER_ID), undefined, { authorization: '' });
      expect(status, `${method} ${path}`).toBe(401);
    }
    expect(fakeOwners.asked).toEqual([]);
  });
});
