import { describe, expect, it } from 'vitest';

import { holdAction } from '../hold/hold.action.ts';
import { mohStartAction } from '../moh-start/moh-start.action.ts';
import { mohStopAction } from '../moh-stop/moh-stop.action.ts';
import { contextWith } from '../testing/context-with.ts';
import { unholdAction } from '../unhold/unhold.action.ts';

describe.each([
  [holdAction, 'hold', true],
  [unholdAction, 'hold', false],
  [mohStartAction, 'moh', true],
  [mohStopAction, 'moh', false],
] as const)('$type', (action, mode, isOn) => {
  it('answers the call, asks for it and waits until it is so', () => {
    expect(action.needs).toBe('answered');
    expect(action.start(contextWith(), {})).toMatchObject({
      kind: 'wait',
      commands: [{ key: 'call.command.set-mode', payload: { mode, isOn } }],
      for: ['call.event.mode-changed'],
    });
    const modes = { hold: false, moh: false, silence: false, echo: false, mute: '' } as const;
    const payload = { commandId: 'c', mode, isOn, modes };
    expect(action.resume?.(contextWith(), {}, { type: 'call.event.mode-changed', payload })).toEqual({
      kind: 'done',
      outcome: 'completed',
    });
  });

  it('fails when nobody answers in time', () => {
    expect(action.resume?.(contextWith(), {}, { type: 'timer' })).toMatchObject({
      kind: 'fail',
      code: 'action_timeout',
    });
  });
});
