import { describe, expect, it } from 'vitest';

import { EngineRun, START } from './testing/engine-run.ts';

const keys = (run: EngineRun): string[] => run.run.openCommands.map(({ key }) => key);
const talk = { type: 'talk', option: { text: 'Hello.', interrupt: true } };
const sleep = { type: 'sleep', option: { duration: 60_000 } };

describe('a command stays open', () => {
  it('until the event that answers it', () => {
    const run = new EngineRun([talk, sleep]);
    expect(keys(run)).toEqual(['call.command.answer', 'tts.command.synthesize']);
    run.tell('call.event.answered', { status: 'progressing' });
    expect(keys(run)).toEqual(['tts.command.synthesize']);
    run.tell('tts.event.synthesized', { commandId: 'simulated-run-1.1', media: 'speech/x', durationMs: 500 });
    expect(keys(run)).toEqual(['call.command.play']);
    run.tell('call.event.playback-finished', { playbackId: 'simulated-run-3.0', outcome: 'completed' });
    expect(keys(run)).toEqual([]);
  });

  it('until its owner refuses it', () => {
    const run = new EngineRun([talk, sleep]);
    run.tell('call.event.command-failed', { commandId: 'simulated-run-1.0', code: 'call_not_found', message: '' });
    expect(keys(run)).toEqual(['tts.command.synthesize']);
  });

  it('no longer than its action waits for it', () => {
    const run = new EngineRun([talk, sleep]);
    run.digit('1');
    expect(keys(run)).toEqual(['call.command.answer']);
  });

  it('as a stop of a playback, until that playback is over', () => {
    const run = new EngineRun([{ type: 'play', option: { stream_urls: ['beep'], interrupt: true } }, sleep]);
    run.digit('1');
    expect(keys(run)).toEqual(['call.command.stop-playback']);
    run.tell('call.event.playback-finished', { playbackId: 'simulated-run-1.0', outcome: 'stopped' });
    expect(keys(run)).toEqual([]);
  });

  it('and is not to be sent again once its owner is at it', () => {
    const run = new EngineRun([talk]);
    run.tell('call.event.command-accepted', { commandId: 'simulated-run-1.0' });
    expect(run.run.openCommands.map(({ accepted }) => accepted)).toEqual([true, false]);
  });

  it('and fails its action when nobody answers it', () => {
    const run = new EngineRun([talk, sleep]);
    const { log } = run.give({ kind: 'command-expired', commandId: 'simulated-run-1.1', at: START });
    expect(log[0]).toMatchObject({ outcome: 'failed', error: { code: 'command_unanswered' } });
    expect(run.run.wait?.commandIds).toEqual([]);
  });
});
