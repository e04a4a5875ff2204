import { defineRequest } from '../../define-request.ts';
import { Speech } from '../speech.ts';

export class SynthesizeNow extends Speech {}

/** A text as stored audio. */
export interface StoredSpeech {
  /** `speech/<hash>`. */
  media: string;
  durationMs: number;
}

export const synthesizeNow = defineRequest<StoredSpeech>()({
  key: 'tts.request.synthesize',
  summary: 'Turn text into audio, and answer when it is there. Refused as `tts.command.synthesize` is.',
  payload: SynthesizeNow,
  good: { text: 'Hello.', language: 'en-US' },
  bad: { payload: { text: '', language: 'en-US' }, property: 'text' },
});
