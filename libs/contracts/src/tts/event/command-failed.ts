import { CommandFailed } from '../../command-failed.ts';
import { defineMessage } from '../../define-message.ts';

export const ttsCommandFailed = defineMessage({
  key: 'tts.event.command-failed',
  summary: 'tts-manager could not do what a command asked.',
  payload: CommandFailed,
  good: CommandFailed.sample,
  bad: { payload: { commandId: 7, code: 'voice_unknown', message: '' }, property: 'commandId' },
});
