import type { ServerResponse } from 'node:http';

import { heardAfter, twoTonePrompt } from '@voipbin/testing';
import { expect } from 'vitest';

import { recordOf } from '../../system/call-record.ts';
import { expectHeard } from '../../system/expect-heard.ts';
import { givenNumber } from '../../system/given.ts';
import type { System } from '../../system/system.ts';
import { CALLER } from './caller.ts';
import { itHears } from './it-hears.ts';

/** What to do comes from elsewhere: another flow, the customer's own server. */
export function elsewhereCases(system: () => System): void {
  itHears("plays what the customer's server and another flow say, and uses what the server answers", async () => {
    const { carrier, api, media, webServer } = system();
    const [fetched, other] = [twoTonePrompt(540, 990, 1500), twoTonePrompt(700, 1230, 1500)];
    const play = (name: string, samples: Float32Array) => ({
      type: 'play',
      option: { stream_urls: [media.serve(name, samples)] },
    });
    const flow = await api.createFlow('elsewhere', [play('elsewhere-other', other)]);
    webServer.reset();
    webServer.answer = ({ path }, response) => {
      answer(response, path === '/next' ? [play('elsewhere-fetched', fetched)] : { order: { state: 'sent' } });
    };
    const number = await givenNumber(system(), [
      { type: 'answer' },
      { type: 'fetch', option: { event_url: webServer.url('/next') } },
      { type: 'fetch_flow', option: { flow_id: flow.id } },
      { type: 'webhook_send', option: { sync: true, uri: webServer.url('/orders'), data: '{"a":1}' } },
      { type: 'branch', option: { variable: 'voipbin.webhook.body.order.state', target_ids: { sent: 'yes' } } },
      { type: 'hangup', option: { reason: 'failed' } },
      { id: 'yes', type: 'hangup' },
    ]);

    const caller = await carrier.place({ to: number, from: CALLER });
    const answeredAtMs = await caller.answered;
    await caller.ended;

    const heard = heardAfter(await caller.recording(), answeredAtMs);
    const first = expectHeard(heard, fetched);
    expect(expectHeard(heard, other).startedAtMs).toBeGreaterThan(first.startedAtMs + 1000);
    const { steps, run } = await recordOf(system(), number);
    expect(steps.map(({ action_type, outcome }) => `${action_type} ${outcome ?? ''}`)).toEqual([
      'answer completed',
      'fetch completed',
      'play completed',
      'fetch_flow completed',
      'play completed',
      'webhook_send completed',
      'branch matched',
      'hangup completed',
    ]);
    const told = webServer.received.find(({ path }) => path === '/next');
    expect(told?.event).toMatchObject({ activeflow_id: run?.id, reference_type: 'call', source: CALLER, digits: '' });
    webServer.reset();
  });
}

function answer(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}
