import { defineMessage } from '../../define-message.ts';
import { ModeChange } from '../mode-change.ts';

export const setMode = defineMessage({
  key: 'call.command.set-mode',
  summary: 'Switch hold, music, mute or silence of an answered call on or off. Answered by `call.event.mode-changed`.',
  payload: ModeChange,
  good: { mode: 'mute', isOn: true, direction: 'in' },
  bad: { payload: { mode: 'sing', isOn: true }, property: 'mode' },
});
