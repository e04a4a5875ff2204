import { setTimeout as delay } from 'node:timers/promises';

import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { recordOf } from '../system/call-record.ts';
import { startSystem, type System } from '../system/system.ts';
import { until } from '../system/until.ts';
import { CALLER } from './cases/caller.ts';

const KILLS = 6;
/** A request takes some milliseconds, so one of the kills meets it at work. */
const MOMENTS_MS = [0, 2, 4, 7, 11, 16];

let system: System;
let database: Client;

beforeAll(async () => {
  system = await startSystem('e2e-repeated', 'services');
  database = new Client({ connectionString: system.stack.databaseUrl });
  await database.connect();
});

afterAll(async () => {
  await database.end();
  await system.stop();
});

interface Answer {
  status: number;
  isReplay: boolean;
  body: Record<string, unknown>;
}

async function post(path: string, body: object, key: string): Promise<Answer> {
  const { accessKey } = system.stack.plan.secrets;
  const headers = { authorization: `Bearer ${accessKey}`, 'content-type': 'application/json', 'idempotency-key': key };
  const response = await fetch(new URL(path, system.stack.apiUrl), {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  const isReplay = response.headers.get('idempotent-replayed') === 'true';
  return { status: response.status, isReplay, body: (await response.json()) as Answer['body'] };
}

/** As a client does it: again until there is an answer. */
function insist(path: string, body: object, key: string): Promise<Answer> {
  return until(`an answer to ${path}`, async () => {
    const answer = await post(path, body, key).catch(() => undefined);
    return answer !== undefined && answer.status < 500 ? answer : undefined;
  });
}

it('rings one phone when the gateway dies between request and reply, and the request comes again', async () => {
  const { stack, carrier, api } = system;
  const number = '+821021659001';
  const flow = await api.createFlow('stay', [{ type: 'sleep', option: { duration: 60_000 } }]);
  const destinations = [{ type: 'tel', target: number }];
  const order = { flow_id: flow.id, source: { type: 'tel', target: CALLER }, destinations };
  const coming = carrier.take(number);

  // While Asterisk does not answer, the order is written and its reply is not.
  const asterisk = stack.process('asterisk').pid ?? 0;
  process.kill(asterisk, 'SIGSTOP');
  const lost = post('/v1.0/calls', order, 'ring-once').catch((error: unknown) => error);
  const placed = await until('the call to be written', async () => {
    const sql = `SELECT id FROM call_manager.calls WHERE destination ->> 'target' = $1`;
    return (await database.query<{ id: string }>(sql, [number])).rows[0]?.id;
  });
  await stack.process('api-gateway').kill();
  expect(await lost).toBeInstanceOf(Error);
  process.kill(asterisk, 'SIGCONT');

  const call = await coming;
  await call.ring();
  let rangAgain = false;
  void carrier.take(number).then(() => (rangAgain = true));
  const again = await insist('/v1.0/calls', order, 'ring-once');
  expect(again).toMatchObject({ status: 200, isReplay: true, body: { calls: [{ id: placed }], refused: [] } });
  const other = await post('/v1.0/calls', { ...order, ring_timeout: 5 }, 'ring-once');
  expect([other.status, other.body]).toMatchObject([409, { error: { reason: 'IDEMPOTENCY_KEY_IN_USE' } }]);

  await call.answer();
  await until('the answer', async () => ((await api.getCall(placed)).status === 'progressing' ? true : undefined));
  await api.hangUp(placed);
  await call.ended;
  expect((await recordOf(system, number)).call.id).toBe(placed);
  expect(await api.client.calls.timeline(placed)).toMatchObject({ end: { code: 'hung_up_by_api' } });
  expect(rangAgain).toBe(false);
});

it.each(['api-gateway', 'flow-manager'])(
  `makes one flow for each key, however often %s is killed at it`,
  async (app) => {
    const process = system.stack.process(app);
    for (let round = 0; round < KILLS; round += 1) {
      const name = `${app}-${round}`;
      const flow = { name, actions: [{ type: 'answer' }] };
      const first = post('/v1.0/flows', flow, name).catch(() => undefined);
      await delay(MOMENTS_MS[round]);
      await process.kill();
      const answered = await first;
      const again = await insist('/v1.0/flows', flow, name);
      expect(again.status).toBe(200);
      if (answered?.status === 200) expect(again).toEqual({ ...answered, isReplay: true });
      const sql = 'SELECT id FROM flow_manager.flows WHERE name = $1';
      expect((await database.query(sql, [name])).rows).toEqual([{ id: again.body['id'] }]);
    }
  },
);

it('runs a flow once for each key, however often flow-manager is killed at it', async () => {
  const actions = [{ type: 'variable_set', option: { key: 'ran', value: 'yes' } }];
  for (let round = 0; round < KILLS; round += 1) {
    const key = `run-${round}`;
    const body = { actions, variables: { key } };
    const first = post('/v1.0/activeflows', body, key).catch(() => undefined);
    await delay(MOMENTS_MS[round]);
    await system.stack.process('flow-manager').kill();
    await first;
    const { status, body: run } = await insist('/v1.0/activeflows', body, key);
    expect(status).toBe(200);
    const ended = await until('the end of the run', async () => {
      const found = await system.api.activeflow(String(run['id'])).catch(() => undefined);
      return found?.status === 'ended' ? found : undefined;
    });
    expect(ended).toMatchObject({ end_reason: 'completed', variables: { ran: 'yes', key } });
    const sql = `SELECT id FROM flow_manager.runs WHERE state -> 'variables' ->> 'key' = $1`;
    expect((await database.query(sql, [key])).rows).toHaveLength(1);
  }
});
