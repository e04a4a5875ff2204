import { modeForAWhile } from '../mode/mode-for-a-while.ts';
import { SilenceOptions } from './silence.options.ts';

export const silenceAction = modeForAWhile('silence', 'Send silence for a while', 'silence', SilenceOptions);
