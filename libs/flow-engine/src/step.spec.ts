import { describe, expect, it } from 'vitest';

import { EngineRun, START } from './testing/engine-run.ts';

const play = { type: 'play', option: { stream_urls: ['beep'] } };
const finished = (playbackId: string) => ({ playbackId, outcome: 'completed' }) as const;

describe('a step', () => {
  it('gives ids that follow from run and version', () => {
    const run = new EngineRun([{ type: 'answer' }, play]);
    expect(run.last.commands.map(({ id, key }) => `${id} ${key}`)).toEqual([
      'simulated-run-1.0 call.command.answer',
      'simulated-run-1.1 call.command.play',
    ]);
    expect(run.run).toMatchObject({ version: 1, wait: { id: 'simulated-run-1', commandIds: ['simulated-run-1.1'] } });
  });

  it('goes on in the same step where an action needs no outcome', () => {
    const run = new EngineRun([{ type: 'answer' }, { type: 'variable_set', option: { key: 'a', value: 1 } }, play]);
    expect(run.last.log.map(({ index, outcome }) => [index, outcome])).toEqual([
      [1, 'completed'],
      [2, 'completed'],
      [3, null],
    ]);
  });

  it('tells of an action again, under its index, when it is done', () => {
    const run = new EngineRun([play, play]);
    const { log } = run.tell('call.event.playback-finished', finished('simulated-run-1.0'), { afterMs: 900 });
    expect(log).toMatchObject([
      { index: 1, outcome: 'completed', tmStart: START, tmEnd: '2026-01-01T00:00:00.900Z' },
      { index: 2, outcome: null, tmEnd: null },
    ]);
  });

  it('returns the run itself when an input says nothing new', () => {
    const run = new EngineRun([play]);
    const before = run.run;
    expect(run.give({ kind: 'timer', waitId: 'another', at: START }).run).toBe(before);
    expect(run.give({ kind: 'command-expired', commandId: 'another', at: START }).run).toBe(before);
    expect(run.tell('tts.event.synthesized', { commandId: 'x', media: 'speech/x', durationMs: 1 }).run).toBe(before);
    expect(run.tell('call.event.answered', { status: 'progressing' }, { seq: 1 }).run).toBe(before);
  });

  it('takes an event that nobody waits for as a fact', () => {
    const run = new EngineRun([{ type: 'sleep', option: { duration: 5000 } }]);
    const { wait } = run.run;
    run.digit('5');
    run.tell('call.event.answered', { status: 'progressing' });
    expect(run.run).toMatchObject({
      wait,
      version: 3,
      digits: { ahead: '5' },
      call: { answered: true },
      inSeq: { 'simulated-call': 3 },
    });
  });

  it('takes a repeated event once', () => {
    const run = new EngineRun([{ type: 'sleep', option: { duration: 5000 } }]);
    run.tell('call.event.dtmf-received', { digit: '5', durationMs: 80 }, { seq: 2 });
    run.tell('call.event.dtmf-received', { digit: '5', durationMs: 80 }, { seq: 2 });
    expect(run.run.digits.ahead).toBe('5');
  });

  it('does not wake an action with the answer to a command of another', () => {
    const run = new EngineRun([play]);
    run.tell('call.event.playback-finished', finished('simulated-run-0.7'));
    expect(run.run.wait?.id).toBe('simulated-run-1');
  });

  it('never goes back in time', () => {
    const run = new EngineRun([{ type: 'sleep', option: { duration: 5000 } }]);
    run.digit('1', 2000);
    run.digit('2', -60_000);
    expect(run.run.tmUpdate).toBe('2026-01-01T00:00:02.000Z');
  });

  it('reckons from when an event was taken, if that is known', () => {
    const run = new EngineRun([play, { type: 'sleep', option: { duration: 1000 } }]);
    const at = '2026-01-01T00:01:00.000Z';
    const payload = finished('simulated-run-1.0');
    const message = { ...envelope, type: 'call.event.playback-finished', payload } as const;
    run.give({ kind: 'message', message, at });
    expect(run.run.wait?.deadlineAt).toBe('2026-01-01T00:01:01.000Z');
  });
});

const envelope = {
  id: 'event',
  version: 1,
  occurredAt: START,
  customerId: 'simulated-customer',
  callId: 'simulated-call',
  seq: 2,
  correlationId: 'simulated-call',
  causationId: null,
  partitionKey: 'simulated-call',
} as const;
