import { describe, expect, it } from 'vitest';

import { contextWith } from '../testing/context-with.ts';
import { beepAction } from './beep.action.ts';

describe('beep', () => {
  it('plays our beep, which no digit cuts short, and waits for its end', () => {
    expect(beepAction.start(contextWith(), {})).toMatchObject({
      kind: 'wait',
      commands: [{ key: 'call.command.play', payload: { media: ['library/beep'] } }],
      for: ['call.event.playback-finished'],
    });
    const payload = { playbackId: 'p', outcome: 'completed' } as const;
    expect(beepAction.resume?.(contextWith(), {}, { type: 'call.event.playback-finished', payload })).toEqual({
      kind: 'done',
      outcome: 'completed',
    });
  });
});
