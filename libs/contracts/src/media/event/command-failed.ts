import { CommandFailed } from '../../command-failed.ts';
import { defineMessage } from '../../define-message.ts';

export const mediaCommandFailed = defineMessage({
  key: 'media.event.command-failed',
  summary: 'media-manager could not do what a command asked.',
  payload: CommandFailed,
  good: CommandFailed.sample,
  bad: { payload: { commandId: 7, code: 'media_not_found', message: '' }, property: 'commandId' },
});
