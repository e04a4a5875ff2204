import { actionRegistry, defineAction } from '@voipbin/flow-actions';
import { describe, expect, it } from 'vitest';

import { EngineRun } from './testing/engine-run.ts';

class NoOptions {}

const broken = defineAction({
  type: 'broken',
  version: 1,
  summary: '',
  options: NoOptions,
  outcomes: [],
  start: () => {
    throw new TypeError('a bug');
  },
});
const registry = [...actionRegistry, broken];
const sleep = { type: 'sleep', option: { duration: 1000 } };

describe('an action that fails', () => {
  it('ends the run when it is no media action', () => {
    const run = new EngineRun([{ type: 'sleep', option: { duration: '${unset}' } }]);
    expect(run.run).toMatchObject({ status: 'ended', endReason: 'invalid_option' });
    expect(run.last.commands).toMatchObject([{ key: 'call.command.hangup', payload: { reason: 'failed' } }]);
  });

  it('lets the run go on when it is one, and leaves its error', () => {
    const run = new EngineRun([{ type: 'talk', option: { text: '${unset}' } }, sleep]);
    expect(run.run).toMatchObject({ lastStep: { error: { code: 'invalid_option' } }, wait: { for: [] } });
  });

  it('leads where its author says', () => {
    const on = { failed: 'second' };
    const run = new EngineRun([
      { type: 'sleep', option: { duration: '${unset}' }, on },
      { ...sleep, id: 'second' },
    ]);
    expect(run.run.stack[0]?.current?.id).toBe('second');
  });

  it('needs a call that is not over, if it needs one', () => {
    const run = new EngineRun([{ type: 'digits_receive' }, sleep], { hasCall: false });
    expect(run.run.lastStep?.error?.code).toBe('call_required');
  });

  it('ends the run when there is no such action, or no such target', () => {
    expect(new EngineRun([{ type: 'sing' }]).run.endReason).toBe('unknown_action_type');
    expect(new EngineRun([{ type: 'goto', option: { target_id: 'x' } }]).run.endReason).toBe('unknown_target');
  });

  it('ends the run alone when it has a bug', () => {
    const run = new EngineRun([sleep, { type: 'broken' }], { registry });
    const { log, commands } = run.time();
    expect(run.run).toMatchObject({ status: 'ended', endReason: 'internal_error' });
    expect(log).toMatchObject([{ index: 1, outcome: 'failed', error: { code: 'internal_error', message: 'a bug' } }]);
    expect(commands).toMatchObject([{ key: 'call.command.hangup' }]);
    expect(new EngineRun([{ type: 'broken' }], { registry }).run.endReason).toBe('internal_error');
  });
});
