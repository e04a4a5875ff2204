import type { FlowAction } from '@voipbin/contracts';
import { actionRegistry, defineAction } from '@voipbin/flow-actions';
import { describe, expect, it } from 'vitest';

import { EngineRun } from './testing/engine-run.ts';

class NoOptions {}

function pushing(actions: FlowAction[]) {
  return defineAction({
    type: 'push',
    version: 1,
    summary: '',
    options: NoOptions,
    outcomes: ['completed'],
    start: () => ({ kind: 'push', actions }),
    resume: (context, _options, event) => {
      const output = { event: event.type, sound: context.variable('sound') ?? null };
      return { kind: 'done', outcome: 'completed', output };
    },
  });
}

function runPushing(pushed: FlowAction[], actions: FlowAction[], limits = {}): EngineRun {
  return new EngineRun(actions, { registry: [...actionRegistry, pushing(pushed)], limits });
}

const push = { type: 'push', id: 'pusher' };
const set = (key: string, value: string) => ({ type: 'variable_set', option: { key, value } });

describe('pushed actions', () => {
  it('run before the action that pushed them goes on', () => {
    const run = runPushing([set('sound', 'beep')], [push, set('after', 'yes')]);
    expect(run.last.log.map(({ index, actionType, outcome }) => `${index} ${actionType} ${String(outcome)}`)).toEqual([
      '1 push null',
      '2 variable_set completed',
      '1 push completed',
      '3 variable_set completed',
    ]);
    expect(run.last.log[2]?.output).toEqual({ event: 'returned', sound: 'beep' });
  });

  it('are kept in the run while they wait, and survive JSON', () => {
    const run = runPushing([{ type: 'sleep', option: { duration: 1000 } }], [push, set('after', 'yes')]);
    expect(run.run.stack).toMatchObject([
      { actions: null, current: { id: 'pusher' } },
      { actions: [{ type: 'sleep' }], current: { type: 'sleep' } },
    ]);
    run.last = JSON.parse(JSON.stringify(run.last)) as typeof run.last;
    run.time();
    expect(run.run).toMatchObject({ status: 'ended', variables: { after: 'yes' } });
  });

  it('count their jumps anew each time', () => {
    const loop = [set('a', '1'), { type: 'goto', option: { target_id: 'x', loop_count: 1 }, id: 'g' }];
    const inner = [
      { ...loop[0], id: 'x', type: 'variable_set' },
      { type: 'goto', ...loop[1] },
    ];
    const run = runPushing(inner, [push, { type: 'goto', option: { target_id: 'pusher', loop_count: 1 } }]);
    const jumps = run.last.log.filter(({ outcome }) => outcome === 'jumped').length;
    expect(jumps).toBe(3);
    expect(Object.keys(run.run.memory)).toHaveLength(1);
  });

  it('may be none', () => {
    expect(runPushing([], [push]).run).toMatchObject({ status: 'ended', endReason: 'completed' });
  });

  it('may not be pushed too deep', () => {
    const run = runPushing([{ type: 'sleep', option: { duration: 1000 } }], [push], { maxStackDepth: 1 });
    expect(run.run.endReason).toBe('limit_stack');
  });

  it('end with the call, and so does the action that pushed them', () => {
    const run = runPushing([{ type: 'sleep', option: { duration: 1000 } }], [push]);
    expect(run.end().log).toMatchObject([
      { index: 1, outcome: 'hangup' },
      { index: 2, outcome: 'hangup' },
    ]);
  });
});
