import 'reflect-metadata';

import { Controller } from '@nestjs/common';
import { type Envelope, EventsSince, type FlowAction, type ReplacementMoment } from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { Caller, customerId } from './testing/caller.ts';
import { FlowHouse } from './testing/flow-house.ts';

const events: Envelope[] = [];
let house: FlowHouse;

/** Stands for call-manager, which keeps the events of calls. */
@Controller()
class CallOwner {
  @HandleRequest('call.request.events-since')
  eventsSince({ callId, afterSeq }: EventsSince): Promise<Envelope[]> {
    return Promise.resolve(events.filter((event) => event.callId === callId && (event.seq ?? 0) > afterSeq));
  }

  @HandleRequest('call.request.last-seqs')
  lastSeqs(): Promise<Record<string, number>> {
    return Promise.resolve({});
  }
}

beforeAll(async () => {
  house = await FlowHouse.start(CallOwner);
});

afterAll(() => house.stop());

async function save(actions: FlowAction[]): Promise<string> {
  return (await house.bus.request('flow.request.create-flow', { customerId, name: '', detail: '', actions })).id;
}

async function blockedCaller(): Promise<Caller> {
  const caller = new Caller(house.bus, events);
  await caller.arrive(await save([{ type: 'block' }, { type: 'sleep', option: { duration: 60_000 } }]));
  return caller;
}

const replace = ({ callId }: Caller, flowId: string, when: ReplacementMoment) =>
  house.bus.request('flow.request.replace-flow', { customerId, callId, flowId, when });

async function stepsOf({ runId }: Caller): Promise<string[]> {
  const steps = await house.bus.request('flow.request.list-run-steps', { customerId, id: runId });
  return steps.map(({ actionType, outcome }) => `${actionType} ${String(outcome)}`);
}

const set: FlowAction = { type: 'variable_set', option: { key: 'a', value: '1' } };

it('is replaced at once, and a second time, by whichever comes last', async () => {
  const caller = await blockedCaller();
  const [first, second] = [await save([{ type: 'block' }]), await save([set, { type: 'block' }])];
  expect(await replace(caller, first, 'now')).toMatchObject({ id: caller.runId, status: 'running' });
  await replace(caller, second, 'now');
  await expect
    .poll(() => stepsOf(caller))
    .toEqual(['block replaced', 'block replaced', 'variable_set completed', 'block null']);
});

it('is replaced when the action under way is over, also after a restart', async () => {
  const caller = await blockedCaller();
  await replace(caller, await save([set, { type: 'block' }]), 'after');
  await house.restart();
  const go = { customerId, id: caller.runId, variables: {} };
  await house.bus.request('flow.request.continue-run', go);
  await expect.poll(() => stepsOf(caller)).toEqual(['block completed', 'variable_set completed', 'block null']);
});

it('cannot be replaced when there is none, nor by one that there is not', async () => {
  const caller = await blockedCaller();
  const flowId = await save([set]);
  await expect(replace(caller, caller.callId, 'now')).rejects.toMatchObject({ code: 'flow_not_found' });
  await caller.end();
  await expect(replace(caller, flowId, 'now')).rejects.toMatchObject({ code: 'call_state_invalid', kind: 'user' });
  await expect(replace(new Caller(house.bus, events), flowId, 'now')).rejects.toMatchObject({
    code: 'call_state_invalid',
  });
});
