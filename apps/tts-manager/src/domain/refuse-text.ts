import { VoiceError } from '@voipbin/common';

/** As in `Speech`; variables may have made the text longer, or empty, since the flow was saved. */
const MAX_LENGTH = 5000;

/** Throws `text_empty` or `text_too_long` for what cannot be said. */
export function refuseText(text: string): void {
  if (text.trim() === '') {
    throw new VoiceError('text_empty', 'There is nothing to say.', { kind: 'user' });
  }
  if (text.length > MAX_LENGTH) {
    throw new VoiceError('text_too_long', `A text has at most ${MAX_LENGTH} characters.`, { kind: 'user' });
  }
}
