import { describe, expect, it } from 'vitest';

import { contextWith } from '../testing/context-with.ts';
import { optionsWith } from '../testing/options-with.ts';
import { hangupAction } from './hangup.action.ts';
import { HangupOptions } from './hangup.options.ts';

describe('hangup', () => {
  it('hangs up with its reason and waits for the end of the call', () => {
    expect(hangupAction.start(contextWith(), optionsWith(HangupOptions, { reason: 'busy' }))).toMatchObject({
      kind: 'wait',
      commands: [{ key: 'call.command.hangup', payload: { reason: 'busy' } }],
    });
  });

  it('takes an empty reason for a normal one', () => {
    expect(hangupAction.start(contextWith(), optionsWith(HangupOptions, { reason: '' }))).toMatchObject({
      commands: [{ payload: { reason: 'normal' } }],
    });
  });

  it('ends the flow where there is no call to hang up', () => {
    const context = contextWith({ hasLiveCall: false });
    expect(hangupAction.start(context, new HangupOptions())).toMatchObject({ kind: 'end', reason: 'normal' });
  });

  it('ends the flow when the end of the call is not told in time', () => {
    expect(hangupAction.resume?.(contextWith(), new HangupOptions(), { type: 'timer' })).toMatchObject({ kind: 'end' });
  });
});
