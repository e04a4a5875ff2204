import { describe, expect, it } from 'vitest';

import type { ActionEvent } from '../action-event.ts';
import { contextWith } from '../testing/context-with.ts';
import { optionsWith } from '../testing/options-with.ts';
import { talkAction } from './talk.action.ts';
import { TalkOptions } from './talk.options.ts';

const hello = optionsWith(TalkOptions, { text: 'Hello.' });
const loud = optionsWith(TalkOptions, { text: 'Hello.', interrupt: true });
const dtmf: ActionEvent = { type: 'call.event.dtmf-received', payload: { digit: '1', durationMs: 80 } };
const synthesizing = { id: 'r-1.0', key: 'tts.command.synthesize' } as const;
const playing = { id: 'r-2.0', key: 'call.command.play' } as const;

describe('talk', () => {
  it('has its text synthesized by the voice that was asked for', () => {
    const options = optionsWith(TalkOptions, { text: 'Hi.', gender: 'male', provider: 'espeak-ng', voice_id: 'en+m3' });
    expect(talkAction.start(contextWith(), options)).toMatchObject({
      kind: 'wait',
      for: ['tts.event.synthesized'],
      commands: [
        {
          key: 'tts.command.synthesize',
          payload: { text: 'Hi.', language: 'en-US', gender: 'male', provider: 'espeak-ng', voice: 'en+m3' },
        },
      ],
    });
  });

  it('asks for no voice in particular unless told', () => {
    expect(talkAction.start(contextWith(), hello)).toMatchObject({
      commands: [{ payload: { text: 'Hello.', language: 'en-US' } }],
    });
  });

  it('plays what was synthesized, and waits as long as it lasts', () => {
    const synthesized: ActionEvent = {
      type: 'tts.event.synthesized',
      payload: { commandId: 'r-1.0', media: 'speech/abc', durationMs: 1200 },
    };
    expect(talkAction.resume?.(contextWith(), hello, synthesized)).toEqual({
      kind: 'wait',
      commands: [{ key: 'call.command.play', payload: { media: ['speech/abc'] } }],
      for: ['call.event.playback-finished'],
      timeoutMs: 3_601_200,
    });
  });

  it('goes on at once where that is wanted', () => {
    const synthesized: ActionEvent = {
      type: 'tts.event.synthesized',
      payload: { commandId: 'r-1.0', media: 'speech/abc', durationMs: 1200 },
    };
    expect(talkAction.resume?.(contextWith(), { ...hello, async: true }, synthesized)).toEqual({
      kind: 'done',
      outcome: 'completed',
      commands: [{ key: 'call.command.play', payload: { media: ['speech/abc'] } }],
    });
  });

  it('stops its playback when a digit interrupts it', () => {
    const context = contextWith({
      openCommands: [playing],
      digits: { collected: '9', ahead: '1', trailing: '' },
    });
    expect(talkAction.resume?.(context, loud, dtmf)).toEqual({
      kind: 'done',
      outcome: 'interrupted',
      commands: [{ key: 'call.command.stop-playback', payload: { playbackId: 'r-2.0' } }],
      digits: { collected: '', ahead: '1', trailing: '' },
    });
  });

  it('has nothing to stop before it plays', () => {
    const context = contextWith({ openCommands: [synthesizing] });
    expect(talkAction.resume?.(context, loud, dtmf)).toMatchObject({ outcome: 'interrupted', commands: [] });
  });

  it.each([loud, optionsWith(TalkOptions, { text: 'Hello.', digits_handle: 'next' })])(
    'listens for digits',
    (options) => {
      expect(talkAction.start(contextWith(), options)).toMatchObject({
        for: ['tts.event.synthesized', 'call.event.dtmf-received'],
      });
    },
  );

  it.each([
    ['completed', { kind: 'done', outcome: 'completed' }],
    ['stopped', { kind: 'done', outcome: 'interrupted' }],
    ['failed', { kind: 'fail', code: 'playback_failed' }],
  ] as const)('ends when its playback has %s', (outcome, result) => {
    const finished: ActionEvent = { type: 'call.event.playback-finished', payload: { playbackId: 'r-2.0', outcome } };
    expect(talkAction.resume?.(contextWith(), hello, finished)).toMatchObject(result);
  });

  it('fails, and stops what plays, when its time is up', () => {
    expect(talkAction.resume?.(contextWith({ openCommands: [playing] }), hello, { type: 'timer' })).toMatchObject({
      kind: 'fail',
      code: 'action_timeout',
      commands: [{ key: 'call.command.stop-playback' }],
    });
  });
});
