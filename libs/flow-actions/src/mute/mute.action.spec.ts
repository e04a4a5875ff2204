import { describe, expect, it } from 'vitest';

import { contextWith } from '../testing/context-with.ts';
import { unmuteAction } from '../unmute/unmute.action.ts';
import { muteAction } from './mute.action.ts';

describe.each([
  [muteAction, true],
  [unmuteAction, false],
] as const)('$type', (action, isOn) => {
  it.each(['in', 'out', 'both'] as const)('asks for %s', (direction) => {
    expect(action.start(contextWith(), { direction })).toMatchObject({
      kind: 'wait',
      commands: [{ key: 'call.command.set-mode', payload: { mode: 'mute', isOn, direction } }],
    });
    const modes = { hold: false, moh: false, silence: false, echo: false, mute: direction };
    const payload = { commandId: 'c', mode: 'mute', isOn, modes } as const;
    const event = { type: 'call.event.mode-changed', payload } as const;
    expect(action.resume?.(contextWith(), { direction }, event)).toMatchObject({ outcome: 'completed' });
  });
});
