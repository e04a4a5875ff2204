import { setTimeout as delay } from 'node:timers/promises';

import { type Received, ReceivingServer } from '@voipbin/testing';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { feedAfter } from '../system/feed-after.ts';
import { givenNumber } from '../system/given.ts';
import { startSystem, type System } from '../system/system.ts';
import { until } from '../system/until.ts';
import { CALLER } from './cases/caller.ts';

const DOWN_MS = 60_000;
/** The next attempt after a minute of failures comes within another one, and some. */
const BACK_WITHIN_MS = 90_000;
const TOLD_WITHIN_MS = 30_000;
const CALLS = 3;
const KILLED = ['webhook-manager', 'api-gateway', 'webhook-manager', 'webhook-manager'];

/** A customer's server, and the webhook that leads to it. */
interface Hook {
  server: ReceivingServer;
  port: number;
  secret: string;
  /** What it was told, the repetitions too. */
  received: Received[];
}

let system: System;
let elsewhere: ReceivingServer;
let start: string;
let downSinceMs: number;
const hooks = new Map<string, Hook>();

const hookOf = (name: string): Hook => {
  const hook = hooks.get(name);
  if (hook === undefined) throw new Error(`there is no hook ${name}`);
  return hook;
};

async function openHook(name: string): Promise<Hook> {
  const server = await ReceivingServer.start();
  const { secret } = await system.api.createWebhook(server.url());
  const hook = { server, port: Number(new URL(server.url()).port), secret, received: server.received };
  hooks.set(name, hook);
  return hook;
}

async function makeCalls(): Promise<void> {
  const wait = (id: string) => ({ id, type: 'sleep', option: { duration: 600 } });
  const number = await givenNumber(system, [{ type: 'answer' }, wait('one'), wait('two')]);
  const places = Array.from({ length: CALLS }, () => system.carrier.place({ to: number, from: CALLER }));
  await Promise.all((await Promise.all(places)).map((call) => call.ended));
}

/** Each event the first time that it came. */
function once(received: Received[]): Received[] {
  return [...new Map(received.toReversed().map((one) => [one.headers['webhook-id'], one])).values()].toReversed();
}

async function untilToldAll(name: string, withinMs = TOLD_WITHIN_MS): Promise<void> {
  const { received, secret } = hookOf(name);
  const feed = await feedAfter(system, start);
  await until(
    `${name} to be told of ${feed.length} events`,
    () => {
      return Promise.resolve(once(received).length >= feed.length || undefined);
    },
    withinMs,
  );
  const byId = new Map(feed.map((event) => [event.id, event]));
  for (const { headers, body, event } of received) {
    expect(() => new Webhook(secret).verify(body, headers)).not.toThrow();
    expect(event).toEqual(byId.get(headers['webhook-id'] ?? ''));
  }
  const orderOf = (id: string) =>
    once(received)
      .filter(({ event }) => event.reference_id === id)
      .map(({ event }) => event.sequence);
  for (const id of new Set(feed.map(({ reference_id }) => reference_id))) {
    const whole = feed.filter(({ reference_id }) => reference_id === id).map(({ sequence }) => sequence);
    expect([name, id, orderOf(id)]).toEqual([name, id, whole]);
  }
}

beforeAll(async () => {
  system = await startSystem('e2e-webhooks', 'services', { env: { WEBHOOK_ALLOWED_HOSTS: '127.0.0.1' } });
  elsewhere = await ReceivingServer.start();
  start = (await system.api.events()).next_page_token;
  for (const name of ['healthy', 'down', 'slow', 'redirecting', 'failing']) await openHook(name);
  hookOf('down').server.close();
  downSinceMs = performance.now();
  let [slow, redirected, failed] = [0, 0, 0];
  // The first answer comes after the ten seconds that webhook-manager waits.
  hookOf('slow').server.answer = (_, response) => {
    slow += 1;
    setTimeout(() => response.writeHead(204).end(), slow === 1 ? 11_000 : 1_000);
  };
  hookOf('redirecting').server.answer = (_, response) => {
    redirected += 1;
    const isOver = redirected > 8;
    response.writeHead(isOver ? 204 : 302, isOver ? {} : { location: elsewhere.url('/moved') }).end();
  };
  hookOf('failing').server.answer = (_, response) => {
    failed += 1;
    response.writeHead(failed > 10 ? 200 : 500).end();
  };
  await makeCalls();
});

afterAll(async () => {
  hooks.forEach(({ server }) => server.close());
  elsewhere.close();
  await system.stop();
});

it('tells one whose server is well at once, whatever the servers of others do', async () => {
  await untilToldAll('healthy', 5_000);
  expect(hookOf('healthy').received).toHaveLength(once(hookOf('healthy').received).length);
  expect(hookOf('slow').received.length).toBeGreaterThan(0);
});

it.each(['slow', 'redirecting', 'failing'])(
  'tells one whose server is %s of everything in the end, in order',
  async (name) => {
    await untilToldAll(name, 60_000);
    expect(hookOf(name).received.length).toBeGreaterThan(once(hookOf(name).received).length);
    expect(elsewhere.received).toEqual([]);
  },
);

it('loses nothing and mixes nothing up when webhook-manager and the gateway are killed while they tell', async () => {
  const { server, received } = await openHook('busy');
  const begun = (await feedAfter(system, start)).length;
  server.answer = (_, response) => setTimeout(() => response.writeHead(204).end(), 150);
  for (const [round, app] of KILLED.entries()) {
    const calls = makeCalls();
    await until('something to be told', () => Promise.resolve(received.length > round || undefined));
    await delay(200 + 170 * round);
    const process = system.stack.process(app);
    await process.kill();
    await process.untilReady();
    await calls;
  }
  await untilToldAll('healthy');
  const whole = await feedAfter(system, start);
  await until('the busy one to be told', () =>
    Promise.resolve(once(received).length >= whole.length - begun || undefined),
  );
  expect(
    once(received)
      .map(({ event }) => event.id)
      .toSorted(),
  ).toEqual(
    whole
      .slice(begun)
      .map(({ id }) => id)
      .toSorted(),
  );
});

it('tells one whose server was down for a minute of everything, in order', async () => {
  const hook = hookOf('down');
  await delay(DOWN_MS - (performance.now() - downSinceMs));
  expect(hook.received).toEqual([]);
  hook.server = await ReceivingServer.start(hook.port);
  hook.received = hook.server.received;
  await untilToldAll('down', BACK_WITHIN_MS);
});
