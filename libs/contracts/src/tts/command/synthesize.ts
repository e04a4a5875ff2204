import { defineMessage } from '../../define-message.ts';
import { Speech } from '../speech.ts';

export class Synthesize extends Speech {}

export const synthesize = defineMessage({
  key: 'tts.command.synthesize',
  summary: 'Turn text into audio. Answered by `tts.event.synthesized`, at once where it was said before.',
  payload: Synthesize,
  good: { text: 'Hello.', language: 'en-US', gender: 'female' },
  bad: { payload: { text: 'Hello.', language: 'english, please' }, property: 'language' },
});
