import 'reflect-metadata';

import { newId } from '@voipbin/common';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { FlowHouse } from './testing/flow-house.ts';

const customerId = newId();
const actions = [
  { id: 'choice', type: 'digits_receive', option: { length: 1, duration: 60_000 }, on: { timeout: 'end' } },
  { type: 'variable_set', option: { key: 'choice', value: '${voipbin.call.digits}' } },
  { id: 'end', type: 'hangup' },
];

let house: FlowHouse;

beforeAll(async () => {
  house = await FlowHouse.start();
});

afterAll(() => house.stop());

async function givenFlow(given: object[]): Promise<string> {
  const flow = { customerId, name: '', detail: '', actions: given as typeof actions };
  return (await house.bus.request('flow.request.create-flow', flow)).id;
}

it('runs a stored flow in the world that is given, and compares it with what is expected', async () => {
  const id = await givenFlow(actions);
  const late = await house.bus.request('flow.request.simulate-flow', { customerId, id, scenario: {} });
  expect(late).toMatchObject({
    endReason: 'completed',
    steps: [
      { actionId: 'choice', outcome: 'timeout', startMs: 0 },
      { actionId: 'end', outcome: 'completed', startMs: 60_000 },
    ],
    differences: [],
  });
  const scenario = { world: { caller: [{ at: 900, digits: '7' }] }, expect: { variables: { choice: '8' } } };
  const chosen = await house.bus.request('flow.request.simulate-flow', { customerId, id, scenario });
  expect(chosen.variables).toMatchObject({ choice: '7' });
  expect(chosen.differences).toEqual(['variables: expected {"choice":"8"}, saw {"choice":"7"}']);
});

it('names everything that is wrong with a scenario, and leaves limits to the operator', async () => {
  const id = await givenFlow(actions);
  const scenario = { world: { caller: [{ at: -1 }], weather: 'fine' }, options: { limits: { maxActionsPerRun: 1e9 } } };
  const refused = house.bus.request('flow.request.simulate-flow', { customerId, id, scenario });
  await expect(refused).rejects.toMatchObject({
    code: 'invalid_scenario',
    kind: 'user',
    details: {
      problems: [{ pointer: '/world/weather' }, { pointer: '/world/caller/0/at' }, { pointer: '/options/limits' }],
    },
  });
});

it('does not simulate what belongs to somebody else, nor for ever', async () => {
  const id = await givenFlow([
    { id: 'again', type: 'sleep', option: { duration: 1 } },
    { type: 'goto', option: { target_id: 'again', loop_count: 10_000 } },
  ]);
  const theirs = house.bus.request('flow.request.simulate-flow', { customerId: newId(), id, scenario: {} });
  await expect(theirs).rejects.toMatchObject({ code: 'flow_not_found' });
  const long = await house.bus.request('flow.request.simulate-flow', { customerId, id, scenario: {} });
  expect(long.endReason).toBe('limit_actions');
});

it('tells warnings to whoever saves a flow, and nobody else', async () => {
  const saved = await house.bus.request('flow.request.keep-actions', { customerId, actions });
  expect(saved).not.toHaveProperty('warnings');
  const withWarnings = await house.bus.request('flow.request.create-flow', {
    customerId,
    name: '',
    detail: '',
    actions: [{ type: 'variable_set', option: { key: 'said', value: 'Hello ${name}' } }],
  });
  expect(withWarnings.warnings).toMatchObject([
    {
      pointer: '/actions/0/option/value',
      code: 'unset_variable',
      severity: 'warning',
      hint: expect.any(String) as string,
    },
  ]);
  const read = await house.bus.request('flow.request.get-flow', { customerId, id: withWarnings.id });
  expect(read).not.toHaveProperty('warnings');
});
