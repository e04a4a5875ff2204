import { ApiClient } from '@voipbin/api-client';
import { afterAll, beforeAll, expect, it } from 'vitest';

import type { Document } from '../fuzz/odd-requests.ts';
import { recordOf } from '../system/call-record.ts';
import { givenNumber } from '../system/given.ts';
import { startSystem, type System } from '../system/system.ts';
import { CALLER } from './cases/caller.ts';

let system: System;

beforeAll(async () => {
  system = await startSystem('e2e-strangers', 'all-in-one');
});

afterAll(() => system.stop());

/** Bodies with which each of these would do something to one's own. */
const bodies: Record<string, object> = {
  'accesskeys.update': { name: 'mine' },
  'calls.sendDigits': { digits: '1' },
  'calls.talk': { text: 'Hello.' },
  'calls.play': { stream_urls: ['beep'] },
  'calls.transfer': { destinations: [{ type: 'extension', target: 'nobody' }] },
  'calls.replace': { actions: [{ type: 'hangup' }] },
  'agents.update': { password: 'mine from now on' },
  'extensions.update': { password: 'mine-now-1' },
  'flows.update': { name: 'mine', detail: '', actions: [{ type: 'answer' }] },
  'numbers.update': { name: 'mine', detail: '', call_flow_id: null },
  'numbers.assignFlows': { call_flow_id: null },
  'webhooks.update': { uri: 'https://example.com/mine' },
  'webhooks.replay': {},
};

/** One of everything, by the first part of its path. */
async function belongings(): Promise<Record<string, string>> {
  const { api, carrier, webServer } = system;
  const number = await givenNumber(system, [{ type: 'answer' }]);
  const call = await carrier.place({ to: number, from: CALLER });
  await call.ended;
  const { call: record, run } = await recordOf(system, number);
  const [first] = (await api.client.numbers.list()).result;
  const groupcall = await api.client.groupcalls.place({
    source: { type: 'tel', target: CALLER },
    destinations: [{ type: 'extension', target: 'nobody' }],
    actions: [{ type: 'hangup' }],
  });
  return {
    accesskeys: (await api.client.accesskeys.create({ name: 'mine' })).id,
    activeflows: run?.id ?? '',
    agents: (await api.client.agents.create({ username: 'strangers', password: 'correct horse battery' })).id,
    calls: record.id,
    extensions: (await api.createExtension('strangers')).id,
    flows: first?.call_flow_id ?? '',
    groupcalls: groupcall.id,
    numbers: first?.id ?? '',
    webhooks: (await api.createWebhook(webServer.url())).id,
  };
}

it('finds nothing of another customer, whatever it asks', async () => {
  const { api, stack } = system;
  const theirs = await belongings();
  const { accesskey: accessKey } = await api.client.customers.create({ name: 'Stranger' });
  const document = (await (await fetch(`${stack.apiUrl}/openapi.json`)).json()) as Document & {
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  const ask = async (method: string, path: string, body?: object) => {
    const headers = { authorization: `Bearer ${accessKey}`, 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(new URL(path, stack.apiUrl), { method, headers, ...sent });
    return { status: response.status, text: await response.text() };
  };
  const outcomes: string[] = [];
  for (const [path, verbs] of Object.entries(document.paths)) {
    for (const [verb, { operationId }] of Object.entries(verbs)) {
      const [, , kind = ''] = path.split('/');
      if (path.includes('{id}') && kind !== 'customers') {
        const id = theirs[kind];
        if (id === undefined) throw new Error(`there is nothing of ${path}`);
        const { status } = await ask(verb.toUpperCase(), path.replace('{id}', id), bodies[operationId]);
        outcomes.push(`${operationId} ${status}`);
      } else if (verb === 'get' && kind !== 'customers' && kind !== 'customer') {
        const { text } = await ask('GET', path);
        expect([path, Object.values(theirs).some((id) => text.includes(id))]).toEqual([path, false]);
      } else if (kind === 'customers') {
        expect((await ask(verb.toUpperCase(), path.replace('{id}', theirs.numbers ?? ''))).status).toBe(403);
      }
    }
  }
  expect(outcomes.length).toBeGreaterThan(20);
  expect(outcomes.filter((outcome) => !outcome.endsWith(' 404'))).toEqual([]);
  const stranger = new ApiClient({ url: stack.apiUrl, accessKey });
  await expect(stranger.calls.get(theirs.calls ?? '')).rejects.toMatchObject({ status: 404, reason: 'CALL_NOT_FOUND' });
  await expect(stranger.flows.create({ actions: [] })).rejects.toMatchObject({ details: [{ pointer: '/actions' }] });
  expect(await api.client.numbers.get(theirs.numbers ?? '')).toMatchObject({ name: '', call_flow_id: theirs.flows });
});
