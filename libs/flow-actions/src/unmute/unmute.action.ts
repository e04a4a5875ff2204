import { defineAction } from '../define-action.ts';
import { endSwitch, switchMode } from '../mode/mode-action.ts';
import { MuteOptions } from '../mute/mute.options.ts';

export const unmuteAction = defineAction({
  type: 'unmute',
  version: 1,
  summary: 'Let sound through again',
  options: MuteOptions,
  needs: 'answered',
  outcomes: ['completed'],
  start: (_context, { direction }) => switchMode({ mode: 'mute', isOn: false, direction }),
  resume: (_context, _options, event) => endSwitch(event),
});
