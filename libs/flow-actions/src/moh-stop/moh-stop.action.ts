import { modeAction } from '../mode/mode-action.ts';

export const mohStopAction = modeAction('moh_stop', 'End the music', 'moh', false);
