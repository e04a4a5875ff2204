import { IsObject, IsString } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { SAMPLE } from '../../samples.ts';
import type { CallModes } from '../call-modes.ts';
import { ModeChange } from '../mode-change.ts';

export class CallModeChanged extends ModeChange {
  @IsString()
  commandId!: string;

  /** All of them, after the change. */
  @IsObject()
  modes!: CallModes;
}

const modes = { hold: false, moh: false, mute: 'in' as const, silence: false, echo: false };

export const callModeChanged = defineMessage({
  key: 'call.event.mode-changed',
  summary:
    'Hold, music, mute, silence or echo of the call is on or off, as a command wanted it; also where it was so before.',
  payload: CallModeChanged,
  good: { commandId: SAMPLE.commandId, mode: 'mute', isOn: true, direction: 'in', modes },
  bad: { payload: { commandId: SAMPLE.commandId, mode: 'mute', isOn: 'yes', modes }, property: 'isOn' },
});
