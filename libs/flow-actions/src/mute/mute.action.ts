import { defineAction } from '../define-action.ts';
import { endSwitch, switchMode } from '../mode/mode-action.ts';
import { MuteOptions } from './mute.options.ts';

export const muteAction = defineAction({
  type: 'mute',
  version: 1,
  summary: 'Let no sound through',
  options: MuteOptions,
  needs: 'answered',
  outcomes: ['completed'],
  start: (_context, { direction }) => switchMode({ mode: 'mute', isOn: true, direction }),
  resume: (_context, _options, event) => endSwitch(event),
});
