import { CommandFailed } from '../../command-failed.ts';
import { defineMessage } from '../../define-message.ts';

export const flowCommandFailed = defineMessage({
  key: 'flow.event.command-failed',
  summary: 'flow-manager could not do what a command asked.',
  payload: CommandFailed,
  good: CommandFailed.sample,
  bad: { payload: { commandId: 7, code: 'flow_not_found', message: '' }, property: 'commandId' },
});
