import { describe, expect, it } from 'vitest';

import { EngineRun, START } from './testing/engine-run.ts';

const answer = { type: 'answer' };
const sleep = { type: 'sleep', option: { duration: 60_000 } };

describe('the end of a run', () => {
  it('comes at once with the end of the list; the hangup stays open until the call has ended', () => {
    const run = new EngineRun([answer]);
    expect(run.run).toMatchObject({ status: 'ended', endReason: 'completed', wait: null, stack: [], tmEnd: START });
    expect(run.run.openCommands.map(({ key }) => key)).toEqual(['call.command.hangup']);
    run.end();
    expect(run.run).toMatchObject({ status: 'ended', endReason: 'completed', openCommands: [], call: { ended: true } });
  });

  it('comes with the end of the call after a hangup', () => {
    const run = new EngineRun([{ type: 'hangup', option: { reason: 'busy' } }]);
    expect(run.run).toMatchObject({ status: 'running', endReason: null });
    expect(run.end().log).toMatchObject([{ actionType: 'hangup', outcome: 'completed' }]);
    expect(run.run).toMatchObject({ status: 'ended', endReason: 'completed' });
  });

  it('is a hangup when the caller ends the call', () => {
    const run = new EngineRun([answer, sleep]);
    expect(run.end()).toMatchObject({
      commands: [],
      log: [{ actionType: 'sleep', outcome: 'hangup', error: null }],
      run: { status: 'ended', endReason: 'hangup', openCommands: [] },
    });
  });

  it('can be asked for, with the reason of who asks', () => {
    const stopped = new EngineRun([answer, sleep]);
    expect(stopped.give({ kind: 'stop', at: START }).commands).toMatchObject([
      { key: 'call.command.hangup', payload: { reason: 'normal' } },
    ]);
    expect(stopped.run.endReason).toBe('stopped');
    const broken = new EngineRun([answer, sleep]);
    broken.give({ kind: 'stop', at: START, code: 'internal_error' });
    expect(broken.run.endReason).toBe('internal_error');
    expect(broken.last.commands).toMatchObject([{ payload: { reason: 'failed' } }]);
  });

  it('does not come twice', () => {
    const run = new EngineRun([answer]);
    const before = run.run;
    expect(run.give({ kind: 'stop', at: START }).run).toBe(before);
    expect(run.give({ kind: 'timer', waitId: 'simulated-run-1', at: START }).run).toBe(before);
    run.digit('1');
    expect(run.run).toMatchObject({ digits: { ahead: '' }, endReason: 'completed' });
  });

  it('names the flow that follows once, when the call is over too', () => {
    const run = new EngineRun([answer], { onCompleteFlowId: 'next' });
    expect(run.last.onComplete).toBeUndefined();
    expect(run.end().onComplete).toEqual({ flowId: 'next' });
    expect(run.end().onComplete).toBeUndefined();
  });

  it('names it at once where there is no call', () => {
    expect(new EngineRun([sleep], { hasCall: false, onCompleteFlowId: 'next' }).time().onComplete).toEqual({
      flowId: 'next',
    });
  });

  it('names it when the hangup is given up', () => {
    const run = new EngineRun([answer], { onCompleteFlowId: 'next' });
    const [hangup] = run.run.openCommands;
    expect(run.give({ kind: 'command-expired', commandId: String(hangup?.id), at: START }).onComplete).toBeDefined();
    expect(run.end().onComplete).toBeUndefined();
  });

  it('ends a chain that is too long, and says so', () => {
    const run = new EngineRun([answer], { onCompleteFlowId: 'next', completeCount: 5 });
    expect(run.end().onComplete).toBeUndefined();
    expect(run.run.endReason).toBe('limit_complete');
  });
});
