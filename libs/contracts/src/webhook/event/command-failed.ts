import { CommandFailed } from '../../command-failed.ts';
import { defineMessage } from '../../define-message.ts';

export const webhookCommandFailed = defineMessage({
  key: 'webhook.event.command-failed',
  summary: 'webhook-manager could not do what a command asked.',
  payload: CommandFailed,
  good: CommandFailed.sample,
  bad: { payload: { commandId: 7, code: 'http_500', message: '' }, property: 'commandId' },
});
