import { setTimeout as sleep } from 'node:timers/promises';

import { ReceivingServer } from '@voipbin/testing';

import type { StackForm } from '../../deploy/local/stack/apps.ts';
import { until } from '../system/until.ts';
import { type OurSystem, startOurs } from './bench-systems.ts';
import { type Percentiles, percentiles } from './percentiles.ts';
import { startSippCallee } from './sipp-callee.ts';
import { undisturbed } from './undisturbed.ts';

const PLACED_PER_SEC = 50;
const PLACED = 300;
const TOLD_PER_SEC = 5;
const TOLD_SEC = 12;
/** Of a call with the flow `[answer, hangup]`. */
const LAST_EVENT = 'call_hangup';

export interface CustomerFigures {
  /** `POST /v1.0/calls` with one destination, 50 a second: request to answer. */
  placeCallMs: Percentiles;
  /** An event's `occurred_at` to its webhook at the customer's server, five calls a second. */
  webhookMs: Percentiles;
}

/** What customers of one form of this system wait for. */
export async function benchCustomerSide(form: StackForm): Promise<CustomerFigures> {
  const webServer = await ReceivingServer.start();
  const system = await startOurs(form, undefined, { env: { WEBHOOK_ALLOWED_HOSTS: webServer.host } });
  try {
    const placeCallMs = percentiles(await measurePlacing(system));
    const webhookMs = percentiles(await measureTelling(system, webServer));
    return { placeCallMs, webhookMs };
  } finally {
    await system.stop();
    webServer.close();
  }
}

async function measurePlacing(system: OurSystem): Promise<number[]> {
  const hangUp = { name: 'called', detail: '', actions: [{ type: 'hangup' }] };
  const { id: flowId } = await system.api.send<{ id: string }>('POST', '/v1.0/flows', hangUp);
  const callee = await startSippCallee(system.carrierAddress);
  try {
    await Promise.all(await placeCalls(system, flowId, PLACED_PER_SEC));
    return await undisturbed(async () => Promise.all(await placeCalls(system, flowId, PLACED)));
  } finally {
    callee.stop();
  }
}

/** Requests at a steady rate, whatever became of those before; each resolves to how long it took, milliseconds. */
async function placeCalls({ api }: OurSystem, flowId: string, count: number): Promise<Promise<number>[]> {
  const startedMs = performance.now();
  const placed: Promise<number>[] = [];
  for (let index = 0; index < count; index += 1) {
    await sleep(Math.max(0, startedMs + (1000 * index) / PLACED_PER_SEC - performance.now()));
    placed.push(placeCall(api, flowId));
  }
  return placed;
}

async function placeCall(api: OurSystem['api'], flowId: string): Promise<number> {
  const startedMs = performance.now();
  await api.send('POST', '/v1.0/calls', {
    source: { type: 'tel', target: '+12025550150' },
    destinations: [{ type: 'tel', target: '+12025550160' }],
    flow_id: flowId,
  });
  return performance.now() - startedMs;
}

async function measureTelling(system: OurSystem, webServer: ReceivingServer): Promise<number[]> {
  await system.api.send('POST', '/v1.0/webhooks', { uri: webServer.url() });
  return undisturbed(async () => {
    webServer.reset();
    const { answered } = await system.load(TOLD_PER_SEC, TOLD_SEC);
    await until('the webhooks of the calls', () => {
      const ended = webServer.received.filter(({ event }) => event.type === LAST_EVENT);
      return Promise.resolve(ended.length >= answered ? ended : undefined);
    });
    return webServer.received.map(({ atMs, event }) => atMs - Date.parse(event.occurred_at));
  });
}
