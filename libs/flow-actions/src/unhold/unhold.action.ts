import { modeAction } from '../mode/mode-action.ts';

export const unholdAction = modeAction('unhold', 'Take the call off hold', 'hold', false);
