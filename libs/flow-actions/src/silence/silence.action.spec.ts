import { describe, expect, it } from 'vitest';

import type { ActionEvent } from '../action-event.ts';
import { contextWith } from '../testing/context-with.ts';
import { silenceAction } from './silence.action.ts';

const options = { duration: 1500 };
const modes = { hold: false, moh: false, silence: false, echo: false, mute: '' } as const;
const changed = (isOn: boolean) =>
  ({ type: 'call.event.mode-changed', payload: { commandId: 'c', mode: 'silence', isOn, modes } }) as const;
const open = [{ id: 'c', key: 'call.command.set-mode' as const }];

describe('silence', () => {
  it('begins, waits for its time, and ends', () => {
    expect(silenceAction.start(contextWith(), options)).toMatchObject({ commands: [{ payload: { isOn: true } }] });
    const resume = (event: ActionEvent) => silenceAction.resume?.(contextWith(), options, event);
    expect(resume(changed(true))).toEqual({ kind: 'wait', for: [], timeoutMs: 1500 });
    expect(resume({ type: 'timer' })).toMatchObject({
      kind: 'wait',
      commands: [{ payload: { mode: 'silence', isOn: false } }],
    });
    expect(resume(changed(false))).toEqual({ kind: 'done', outcome: 'completed' });
  });

  it('fails when nobody answers in time', () => {
    expect(silenceAction.resume?.(contextWith({ openCommands: open }), options, { type: 'timer' })).toMatchObject({
      kind: 'fail',
    });
  });
});
