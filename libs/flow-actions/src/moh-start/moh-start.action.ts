import { modeAction } from '../mode/mode-action.ts';

export const mohStartAction = modeAction('moh_start', 'Begin to play music', 'moh', true);
