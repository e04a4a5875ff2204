import { modeAction } from '../mode/mode-action.ts';

export const holdAction = modeAction('hold', 'Put the call on hold', 'hold', true);
