import 'reflect-metadata';

import { Controller } from '@nestjs/common';
import { newId, VoiceError } from '@voipbin/common';
import { type FlowAction, PlaceCall, type PlacedCall } from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { FlowHouse } from './testing/flow-house.ts';

const customerId = newId();
const placed: PlaceCall[] = [];
let unreachable: string[] = [];
let house: FlowHouse;

/** Stands for call-manager, which places calls. */
@Controller()
class CallOwner {
  @HandleRequest('call.request.place-call')
  place(wanted: PlaceCall): Promise<PlacedCall> {
    placed.push(wanted);
    return unreachable.includes(wanted.destination.target)
      ? Promise.reject(new VoiceError('no_route', 'Nothing leads there.', { kind: 'user' }))
      : Promise.resolve({ id: wanted.callId } as PlacedCall);
  }
}

beforeAll(async () => {
  house = await FlowHouse.start(CallOwner);
});

afterAll(() => house.stop());

beforeEach(() => {
  placed.length = 0;
  unreachable = [];
});

const tel = (target: string) => ({ type: 'tel', target });
const calling = (more: object, ...targets: string[]): FlowAction => ({
  type: 'call',
  option: { source: tel('+12025550100'), destinations: targets.map(tel), ...more },
});

async function run(...actions: FlowAction[]): Promise<{ steps: object[]; endReason: string | null }> {
  const flow = { customerId, name: '', detail: '', actions };
  const flowId = (await house.bus.request('flow.request.create-flow', flow)).id;
  const wanted = { customerId, runId: newId(), flowId, variables: {} };
  const { id } = await house.bus.request('flow.request.start-run', wanted);
  const find = () => house.bus.request('flow.request.get-run', { customerId, id });
  await expect.poll(async () => (await find()).status, { timeout: 10_000 }).toBe('ended');
  const steps = await house.bus.request('flow.request.list-run-steps', { customerId, id });
  return { steps, endReason: (await find()).endReason };
}

it('calls each with the flow or with the actions, and says who could not be called', async () => {
  unreachable = ['+12025550103'];
  const actions = [{ type: 'stop' }];
  const { steps, endReason } = await run(calling({ actions, anonymous: 'yes' }, '+12025550102', '+12025550103'));
  expect(endReason).toBe('completed');
  expect(placed).toMatchObject([
    { customerId, destination: { target: '+12025550102' }, isAnonymous: true, isEarly: false },
    { destination: { target: '+12025550103' } },
  ]);
  expect(placed[0]?.masterCallId).toBeUndefined();
  const output = { call_ids: [placed[0]?.callId], refused: ['+12025550103'] };
  expect(steps).toMatchObject([{ actionType: 'call', outcome: 'completed', output }]);
  const kept = await house.bus.request('flow.request.get-flow', { customerId, id: placed[0]?.flowId ?? '' });
  expect(kept.actions).toMatchObject(actions);
});

it('fails with the reason when nobody can be called, or the flow is gone', async () => {
  unreachable = ['+12025550102'];
  expect(await run(calling({ actions: [{ type: 'stop' }] }, '+12025550102'))).toMatchObject({ endReason: 'no_route' });
  const gone = { type: 'variable_set', option: { key: 'flow', value: newId() } };
  expect(await run(gone, calling({ flow_id: '${flow}' }, '+12025550102'))).toMatchObject({
    endReason: 'flow_not_found',
  });
});

it('is checked with the flow that holds it', async () => {
  const flow = {
    customerId,
    name: '',
    detail: '',
    actions: [calling({ actions: [{ type: 'sing' }] }, '+12025550102')],
  };
  await expect(house.bus.request('flow.request.create-flow', flow)).rejects.toMatchObject({
    code: 'invalid_flow',
    details: { problems: [{ pointer: '/actions/0/option/actions/0/type' }] },
  });
  const within = [{ type: 'stop' }, { type: 'fetch_flow', option: { flow_id: newId() } }];
  const lost = { ...flow, actions: [calling({ actions: within.toReversed() }, '+12025550102')] };
  await expect(house.bus.request('flow.request.create-flow', lost)).rejects.toMatchObject({
    details: { problems: [{ pointer: '/actions/0/option/actions/0/option/flow_id', code: 'flow_not_found' }] },
  });
});
