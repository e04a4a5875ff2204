import type { FlowAction } from '@voipbin/contracts';
import { describe, expect, it } from 'vitest';

import { flowsOf } from './flows-of.ts';
import { EngineRun } from './testing/engine-run.ts';

const OTHER = '0190a3c2-0000-7000-8000-000000000004';
const caller: FlowAction = { id: 'caller', type: 'fetch_flow', option: { flow_id: OTHER } };
const set = (key: string, value: string): FlowAction => ({ type: 'variable_set', option: { key, value } });
const sleep: FlowAction = { type: 'sleep', option: { duration: 1000 } };

/** A run that has asked for another flow and been told of it. */
function calledIn(other: FlowAction[], actions: FlowAction[], limits = {}): EngineRun {
  const run = new EngineRun(actions, { flows: { [OTHER]: other }, limits });
  find(run);
  return run;
}

function find(run: EngineRun): void {
  const commandId = run.run.openCommands.at(-1)?.id ?? '';
  run.tell('flow.event.flow-found', { commandId, flow: { id: OTHER, version: 1 } });
}

describe('a flow that is called in', () => {
  it('is gone through before the action that called it in is over', () => {
    const run = calledIn([set('sound', 'beep')], [caller, set('after', '${sound}')]);
    expect(run.last.log.map(({ index, actionType, outcome }) => `${index} ${actionType} ${String(outcome)}`)).toEqual([
      '1 fetch_flow null',
      '2 variable_set completed',
      '1 fetch_flow completed',
      '3 variable_set completed',
    ]);
    expect(run.run.variables).toMatchObject({ after: 'beep' });
  });

  it('is named by the run while it waits, which survives JSON', () => {
    const run = calledIn([sleep], [caller, set('after', 'yes')]);
    expect(run.run.stack).toMatchObject([
      { flow: { id: 'simulated-flow', version: 1 }, current: { id: 'caller' } },
      { flow: { id: OTHER, version: 1 }, current: { type: 'sleep' } },
    ]);
    expect(flowsOf(run.run, { kind: 'stop', at: '' }).map(({ id }) => id)).toEqual(['simulated-flow', OTHER]);
    run.last = JSON.parse(JSON.stringify(run.last)) as typeof run.last;
    run.time();
    expect(run.run).toMatchObject({ status: 'ended', variables: { after: 'yes' } });
  });

  it('counts its jumps anew each time', () => {
    const other = [
      { ...set('a', '1'), id: 'x' },
      { id: 'g', type: 'goto', option: { target_id: 'x', loop_count: 1 } },
    ];
    const run = calledIn(other, [caller, { type: 'goto', option: { target_id: 'caller', loop_count: 1 } }]);
    const jumps = (): number => run.last.log.filter(({ outcome }) => outcome === 'jumped').length;
    expect(jumps()).toBe(2);
    find(run);
    expect(jumps()).toBe(1);
    expect(Object.keys(run.run.memory)).toHaveLength(1);
  });

  it('may be empty', () => {
    expect(calledIn([], [caller]).run).toMatchObject({ status: 'ended', endReason: 'completed' });
  });

  it('may call itself in, but not too deep', () => {
    const run = new EngineRun([caller], { flows: { [OTHER]: [caller] }, limits: { maxStackDepth: 3 } });
    find(run);
    find(run);
    expect(run.run.stack).toHaveLength(3);
    find(run);
    expect(run.run.endReason).toBe('limit_stack');
  });

  it('ends with the call, and so does the action that called it in', () => {
    const run = calledIn([sleep], [caller]);
    expect(run.end().log).toMatchObject([
      { index: 1, outcome: 'hangup' },
      { index: 2, outcome: 'hangup' },
    ]);
  });

  it('ends the run, with its call, when whoever takes the step does not have it', () => {
    const run = new EngineRun([caller]);
    find(run);
    expect(run.run).toMatchObject({ status: 'ended', endReason: 'internal_error' });
    expect(run.last.commands).toMatchObject([{ key: 'call.command.hangup' }]);
  });
});
