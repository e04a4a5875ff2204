import { CommandFailed } from '../../command-failed.ts';
import { defineMessage } from '../../define-message.ts';

export const callCommandFailed = defineMessage({
  key: 'call.event.command-failed',
  summary: 'call-manager could not do what a command asked.',
  payload: CommandFailed,
  good: CommandFailed.sample,
  bad: { payload: { commandId: 7, code: 'call_not_found', message: '' }, property: 'commandId' },
});
