import { modeForAWhile } from '../mode/mode-for-a-while.ts';
import { EchoOptions } from './echo.options.ts';

export const echoAction = modeForAWhile('echo', 'Let the far end hear itself for a while', 'echo', EchoOptions);
