import { describe, expect, it } from 'vitest';

import { answeredCall } from '../testing/sample-call.ts';
import { beginPlayback, finishPlayback, forgetPlayback, stopPlaybacks } from './playback.ts';

const at = '2026-01-31T12:00:02.000Z';

describe('playbacks', () => {
  const playing = beginPlayback(answeredCall(), 'p', at).call;

  it('are noted without being told', () => {
    expect(beginPlayback(answeredCall(), 'p', at)).toMatchObject({
      call: { playbacks: { p: 'playing' }, lastSeq: 2 },
      events: [],
    });
  });

  it.each([
    [false, 'completed'],
    [true, 'failed'],
  ])('come to an end (failed: %s): %s', (isFailed, outcome) => {
    expect(finishPlayback(playing, 'p', isFailed, { at })).toMatchObject({
      call: { playbacks: {}, lastSeq: 3 },
      events: [{ type: 'call.event.playback-finished', causationId: 'p', payload: { playbackId: 'p', outcome } }],
    });
  });

  it('are stopped when we stopped them, though Asterisk says done', () => {
    const stopping = stopPlaybacks(playing, ['p'], at);
    const finished = stopping && finishPlayback(stopping.call, 'p', false, { at });

    expect(finished?.events[0]?.payload).toEqual({ playbackId: 'p', outcome: 'stopped' });
  });

  it('end once, and only if they began', () => {
    expect(finishPlayback(answeredCall(), 'p', false, { at })).toBeUndefined();
    expect(stopPlaybacks(answeredCall(), ['p'], at)).toBeUndefined();
    expect(forgetPlayback(playing, 'p', at).call.playbacks).toEqual({});
  });
});
