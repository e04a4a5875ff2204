import { describe, expect, it } from 'vitest';

import type { ActionEvent } from '../action-event.ts';
import { contextWith } from '../testing/context-with.ts';
import { optionsWith } from '../testing/options-with.ts';
import { playAction } from './play.action.ts';
import { PlayOptions } from './play.options.ts';

const mixed = optionsWith(PlayOptions, { stream_urls: ['https://a.test/1.wav', 'beep', 'http://a.test/2.wav'] });

const prepared = (...media: string[]): ActionEvent => ({
  type: 'media.event.prepared',
  payload: { commandId: 'r-1.0', media },
});

describe('play', () => {
  it('is content with early media', () => {
    expect(playAction.needs).toBe('media');
  });

  it('plays our own media at once', () => {
    expect(playAction.start(contextWith(), optionsWith(PlayOptions, { stream_urls: ['beep', 'hold_1'] }))).toEqual({
      kind: 'wait',
      commands: [{ key: 'call.command.play', payload: { media: ['library/beep', 'library/hold_1'] } }],
      for: ['call.event.playback-finished'],
      timeoutMs: 3_600_000,
    });
  });

  it('has all URLs prepared by one command first', () => {
    expect(playAction.start(contextWith(), mixed)).toMatchObject({
      kind: 'wait',
      commands: [{ key: 'media.command.prepare', payload: { urls: ['https://a.test/1.wav', 'http://a.test/2.wav'] } }],
      for: ['media.event.prepared'],
    });
  });

  it('plays in the order that was given', () => {
    expect(playAction.resume?.(contextWith(), mixed, prepared('fetched/1', 'fetched/2'))).toMatchObject({
      commands: [{ key: 'call.command.play', payload: { media: ['fetched/1', 'library/beep', 'fetched/2'] } }],
    });
  });

  it('fails when less was prepared than asked for', () => {
    expect(playAction.resume?.(contextWith(), mixed, prepared('fetched/1'))).toMatchObject({
      kind: 'fail',
      code: 'media_not_prepared',
    });
  });

  it('can be interrupted when it shall be', () => {
    const options = optionsWith(PlayOptions, { stream_urls: ['beep'], interrupt: true });
    expect(playAction.start(contextWith(), options)).toMatchObject({
      for: ['call.event.playback-finished', 'call.event.dtmf-received'],
    });
  });

  it('names its own media with their places', () => {
    expect(playAction.mediaUse?.(mixed)).toEqual({ library: [{ path: '/stream_urls/1', name: 'beep' }] });
  });
});
