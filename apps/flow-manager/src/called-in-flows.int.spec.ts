import 'reflect-metadata';

import { Controller, Inject } from '@nestjs/common';
import { newId } from '@voipbin/common';
import { type FlowAction, type FlowRef, NoPayload, type RunSnapshot, type Senders } from '@voipbin/contracts';
import { BUS, type Bus, HandleMessage, HandleRequest, makeAnswer, type MessageEnvelope } from '@voipbin/messaging';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { FlowHouse } from './testing/flow-house.ts';

const customerId = newId();
let house: FlowHouse;
let fetched: FlowRef | null = null;

/** Stands for webhook-manager, which answers with the flow that a spec names. */
@Controller()
class WebhookOwner {
  constructor(@Inject(BUS) private readonly bus: Bus) {}

  @HandleRequest('webhook.request.list-senders')
  senders(_: NoPayload): Promise<Senders> {
    return Promise.resolve({ email: false, message: false });
  }

  @HandleMessage('webhook.command.fetch-actions')
  fetch(command: MessageEnvelope<'webhook.command.fetch-actions'>): Promise<void> {
    const answer = { commandId: command.id, flow: fetched };
    void this.bus.publish(makeAnswer(command, 'webhook.event.actions-fetched', answer));
    return Promise.resolve();
  }
}

beforeAll(async () => {
  house = await FlowHouse.start(WebhookOwner);
});

afterAll(() => house.stop());

const set = (key: string, value: string): FlowAction => ({ type: 'variable_set', option: { key, value } });

async function save(actions: FlowAction[], owner = customerId): Promise<string> {
  const flow = { customerId: owner, name: '', detail: '', actions };
  return (await house.bus.request('flow.request.create-flow', flow)).id;
}

async function begin(actions: FlowAction[]): Promise<string> {
  const flowId = await save(actions);
  const wanted = { customerId, runId: newId(), flowId, variables: {} };
  return (await house.bus.request('flow.request.start-run', wanted)).id;
}

const find = (id: string): Promise<RunSnapshot> => house.bus.request('flow.request.get-run', { customerId, id });

async function ended(id: string): Promise<string[]> {
  await expect.poll(async () => (await find(id)).status, { timeout: 10_000 }).toBe('ended');
  const steps = await house.bus.request('flow.request.list-run-steps', { customerId, id });
  return steps.map(({ actionType, outcome }) => `${actionType} ${String(outcome)}`);
}

it('goes through another flow, as it is then, and goes on after a restart in the middle of it', async () => {
  const other = await save([{ type: 'block' }, set('b', '1')]);
  const run = await begin([{ type: 'fetch_flow', option: { flow_id: other } }, set('a', '1')]);
  const steps = () => house.bus.request('flow.request.list-run-steps', { customerId, id: run });
  await expect.poll(async () => (await steps()).at(-1)?.actionType).toBe('block');
  const changed = { customerId, id: other, name: '', detail: '', actions: [{ type: 'stop' }] };
  await house.bus.request('flow.request.update-flow', changed);
  await house.restart();
  await house.bus.request('flow.request.continue-run', { customerId, id: run, variables: {} });
  expect(await ended(run)).toEqual([
    'fetch_flow completed',
    'block completed',
    'variable_set completed',
    'variable_set completed',
  ]);
});

it("takes what a customer's server answered, and goes on when that is nothing", async () => {
  const fetch: FlowAction = { type: 'fetch', option: { event_url: 'https://example.com/next' } };
  fetched = { id: await save([set('b', '1')]), version: 1 };
  expect(await ended(await begin([fetch, set('a', '1')]))).toEqual([
    'fetch completed',
    'variable_set completed',
    'variable_set completed',
  ]);
  fetched = null;
  expect(await ended(await begin([fetch]))).toEqual(['fetch completed']);
});

it('fails when the flow is gone meanwhile, or belongs to somebody else', async () => {
  const flow_id = await save([{ type: 'stop' }]);
  const foreign = await save([{ type: 'stop' }], newId());
  const lost: FlowAction[] = [{ type: 'fetch_flow', option: { flow_id: '${wanted}' } }];
  await house.bus.request('flow.request.delete-flow', { customerId, id: flow_id });
  for (const wanted of [flow_id, foreign]) {
    const run = await begin([set('wanted', wanted), ...lost]);
    expect(await ended(run)).toEqual(['variable_set completed', 'fetch_flow failed']);
    expect(await find(run)).toMatchObject({ endReason: 'flow_not_found' });
  }
});

it('refuses a flow that leads into one that is not there, or needs a sender that is not there', async () => {
  const foreign = await save([{ type: 'stop' }], newId());
  const address = { type: 'tel', target: '+12025550100' };
  const refused = save([
    { type: 'fetch_flow', option: { flow_id: foreign } },
    { type: 'fetch_flow', option: { flow_id: newId() } },
    { type: 'email_send', option: { destinations: [{ type: 'email', target: 'ann@example.com' }], subject: 'A call' } },
    { type: 'message_send', option: { source: address, destinations: [address], text: 'Hello.' } },
  ]);
  await expect(refused).rejects.toMatchObject({
    code: 'invalid_flow',
    details: {
      problems: [
        { pointer: '/actions/0/option/flow_id', code: 'flow_not_found' },
        { pointer: '/actions/1/option/flow_id', code: 'flow_not_found' },
        { pointer: '/actions/2/type', code: 'email_not_configured' },
        { pointer: '/actions/3/type', code: 'message_not_configured' },
      ],
    },
  });
});
