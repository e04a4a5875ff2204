import type { FlowAction, Speech, VoiceChoice } from '@voipbin/contracts';
import { hasReference } from '@voipbin/flow-actions';

import { compileProgram } from './program/compile-program.ts';
import { mediaUses } from './program/media-uses.ts';

export interface Speeches {
  /** Languages and voices as far as they are known when the flow is saved, for `tts.request.check-speech`. */
  choices: VoiceChoice[];
  /** What can be synthesized before any call: nothing in it comes from a variable. */
  texts: Speech[];
}

/** What the actions of a sound flow will say. */
export function speechesOf(actions: readonly FlowAction[]): Speeches {
  const uses = mediaUses(compileProgram(actions)).flatMap(({ index, use }) =>
    use.speech ? [{ index, ...use.speech }] : [],
  );
  return {
    choices: uses
      .filter(({ language }) => !hasReference(language))
      .map(({ text: _text, ...choice }) => known(choice) as VoiceChoice),
    texts: uses.filter((use) => !hasReference(use)).map(({ index: _index, ...speech }) => speech),
  };
}

function known(choice: object): object {
  return Object.fromEntries(Object.entries(choice).filter(([, value]) => !hasReference(value)));
}
