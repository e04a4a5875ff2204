import 'reflect-metadata';

import { newId } from '@voipbin/common';
import type { FlowAction, RunSnapshot } from '@voipbin/contracts';
import { askAgain } from '@voipbin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { FlowHouse } from './testing/flow-house.ts';

let house: FlowHouse;

beforeAll(async () => {
  house = await FlowHouse.start();
});

afterAll(() => house.stop());

const customerId = newId();
const greet: FlowAction[] = [{ type: 'variable_set', option: { key: 'greeting', value: 'Hello ${name}' } }];
const sleep = (duration: number): FlowAction => ({ type: 'sleep', option: { duration } });

async function saveFlow(actions: FlowAction[], onCompleteFlowId?: string): Promise<string> {
  const fields = { customerId, name: '', detail: '', actions, ...(onCompleteFlowId && { onCompleteFlowId }) };
  return (await house.bus.request('flow.request.create-flow', fields)).id;
}

const begin = (flowId: string, runId = newId()): Promise<RunSnapshot> =>
  house.bus.request('flow.request.start-run', { customerId, runId, flowId, variables: { name: 'Kim' } });

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo()));
}

async function untilEnded(id: string): Promise<RunSnapshot> {
  for (;;) {
    const run = await house.bus.request('flow.request.get-run', { customerId, id });
    if (run.status === 'ended') return run;
  }
}

describe('a run without a call', () => {
  it('begins, waits and ends', async () => {
    const { id } = await begin(await saveFlow([...greet, sleep(20), ...greet]));
    const run = await untilEnded(id);
    expect(run).toMatchObject({ referenceType: 'api', referenceId: null, endReason: 'completed' });
    expect(run.variables).toMatchObject({ greeting: 'Hello Kim', 'voipbin.activeflow.reference_type': 'api' });
    const steps = await house.bus.request('flow.request.list-run-steps', { customerId, id });
    expect(steps.map(({ outcome }) => outcome)).toEqual(['completed', 'completed', 'completed']);
  });

  it('fails where an action needs a call, and goes on as it does', async () => {
    const { id } = await begin(await saveFlow([{ type: 'answer' }, ...greet]));
    expect((await untilEnded(id)).variables).toHaveProperty('greeting');
    const [answer] = await house.bus.request('flow.request.list-run-steps', { customerId, id });
    expect(answer).toMatchObject({ outcome: 'failed', error: { code: 'call_required' } });
  });

  it('is followed by the flows that follow', async () => {
    const third = await saveFlow(greet);
    const { id } = await begin(await saveFlow(greet, await saveFlow(greet, third)));
    await untilEnded(id);
    const { items } = await house.bus.request('flow.request.list-runs', { customerId, pageSize: 10 });
    const second = items.find(({ referenceActiveflowId }) => referenceActiveflowId === id);
    expect(items.find(({ referenceActiveflowId }) => referenceActiveflowId === second?.id)).toMatchObject({
      flowId: third,
      status: 'ended',
    });
  });

  it('begins although nobody was told of it, and goes on after a restart', async () => {
    const flowId = await saveFlow([sleep(50), ...greet]);
    const { id } = await begin(flowId);
    await house.restart();
    expect(await untilEnded(id)).toMatchObject({ endReason: 'completed' });
  });

  it('that is blocked goes on when somebody lets it, with what they bring, once', async () => {
    const flowId = await saveFlow([
      { type: 'block' },
      { type: 'variable_set', option: { key: 'said', value: '${answer}' } },
      { type: 'block', option: { timeout: 60_000 } },
    ]);
    const { id } = await begin(flowId);
    const go = (answer: string) =>
      house.bus.request('flow.request.continue-run', { customerId, id, variables: { answer } });
    const untilAt = (index: number) =>
      until(async () => {
        const steps = await house.bus.request('flow.request.list-run-steps', { customerId, id });
        return steps[index]?.actionType === 'block';
      });
    await untilAt(0);
    await house.restart();
    await Promise.all([go('yes'), go('yes')]);
    await untilAt(2);
    await house.bus.request('flow.request.stop-run', { customerId, id });
    expect(await untilEnded(id)).toMatchObject({ endReason: 'stopped', variables: { said: 'yes' } });
    await expect(go('late')).rejects.toMatchObject({
      code: 'activeflow_state_invalid',
      details: { status: 'ended' },
    });
    const theirs = house.bus.request('flow.request.continue-run', { customerId: newId(), id, variables: {} });
    await expect(theirs).rejects.toMatchObject({ code: 'activeflow_not_found' });
  });

  it('is the same one when it is asked for again, also after its end', async () => {
    const flowId = await saveFlow(greet);
    const runId = newId();
    const ask = () => begin(flowId, runId);
    await Promise.all([ask(), ask()]);
    await untilEnded(runId);
    await ask();
    const steps = await house.bus.request('flow.request.list-run-steps', { customerId, id: runId });
    expect(steps).toHaveLength(1);
  });

  it('is refused for a flow that the customer does not have, and for too many variables', async () => {
    await expect(begin(newId())).rejects.toMatchObject({ code: 'flow_not_found' });
    const flowId = await saveFlow(greet);
    const wanted = { customerId, runId: newId(), flowId, variables: { text: 'x'.repeat(70_000) } };
    await expect(house.bus.request('flow.request.start-run', wanted)).rejects.toMatchObject({
      code: 'limit_variables',
    });
    await expect(house.bus.request('flow.request.get-run', { customerId, id: wanted.runId })).rejects.toMatchObject({
      code: 'activeflow_not_found',
    });
  });
});

describe('with an idempotency key', () => {
  it.each(['create', 'update', 'delete', 'stop'] as const)('%s is done whole and once, or not at all', async (what) => {
    const flowId = await saveFlow(greet);
    const runId = what === 'stop' ? (await begin(flowId)).id : '';
    if (runId !== '') await untilEnded(runId);
    const fields = { customerId, name: 'n', detail: '', actions: greet };
    const asked = await askAgain(house.dataSource, customerId, (options): Promise<unknown> => {
      switch (what) {
        case 'create':
          return house.bus.request('flow.request.create-flow', fields, options);
        case 'update':
          return house.bus.request('flow.request.update-flow', { ...fields, id: flowId }, options);
        case 'delete':
          return house.bus.request('flow.request.delete-flow', { customerId, id: flowId }, options);
        case 'stop':
          return house.bus.request('flow.request.stop-run', { customerId, id: runId }, options);
      }
    });
    const whole = { torn: 'database_unavailable', leftSomething: false, changedSomething: false, replays: 1 };
    expect(asked).toMatchObject(whole);
    expect(asked.again).toEqual(asked.first);
  });
});
