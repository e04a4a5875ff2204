import { EchoOptions } from '../echo/echo.options.ts';
import { modeForAWhile } from '../mode/mode-for-a-while.ts';

export const streamEchoAction = modeForAWhile(
  'stream_echo',
  'Let the far end hear itself for a while, as `echo` does',
  'echo',
  EchoOptions,
);
