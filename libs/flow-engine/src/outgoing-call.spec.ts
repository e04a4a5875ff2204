import { describe, expect, it } from 'vitest';

import { EngineRun } from './testing/engine-run.ts';

const actions = [{ type: 'sleep', option: { duration: 1000 } }];

describe('the run of an outgoing call', () => {
  it('begins when somebody answers, and not when it rings', () => {
    const run = new EngineRun(actions, { awaits: 'answered' });
    expect(run.run).toMatchObject({ status: 'running', actionCount: 0, wait: { for: ['call.event.answered'] } });
    run.tell('call.event.ringing', { status: 'ringing', earlyMedia: false });
    expect(run.run.actionCount).toBe(0);
    run.tell('call.event.answered', { status: 'progressing' });
    expect(run.run).toMatchObject({ actionCount: 1, call: { answered: true } });
  });

  it.each(['ringing', 'answered'] as const)('begins early, when it is told of %s first', (what) => {
    const run = new EngineRun(actions, { awaits: 'ringing' });
    if (what === 'ringing') {
      run.tell('call.event.ringing', { status: 'ringing', earlyMedia: true });
    } else {
      run.tell('call.event.answered', { status: 'progressing' });
    }
    expect(run.run.actionCount).toBe(1);
  });

  it('ends with the call that nobody answered, without an action', () => {
    const run = new EngineRun(actions, { awaits: 'answered', onCompleteFlowId: 'next' });
    const { commands, log } = run.end();
    expect(run.run).toMatchObject({ status: 'ended', endReason: 'hangup', actionCount: 0 });
    expect([commands, log]).toEqual([[], []]);
  });

  it('takes digits and stops as any other, before its beginning too', () => {
    const run = new EngineRun(actions, { awaits: 'answered' });
    run.digit('1');
    expect(run.run.actionCount).toBe(0);
    const { commands } = run.give({ kind: 'stop', at: '2026-01-01T00:00:01.000Z' });
    expect(run.run.status).toBe('ended');
    expect(commands).toMatchObject([{ key: 'call.command.hangup' }]);
  });

  it('is over when its time is, should nobody ever tell anything', () => {
    const run = new EngineRun(actions, { awaits: 'answered' });
    run.time();
    expect(run.run).toMatchObject({ status: 'ended', endReason: 'limit_duration' });
  });

  it('ends at once when it has no action', () => {
    const run = new EngineRun([], { awaits: 'answered' });
    run.tell('call.event.answered', { status: 'progressing' });
    expect(run.run).toMatchObject({ status: 'ended', endReason: 'completed' });
  });
});
