import type { FlowAction } from '@voipbin/contracts';

import { compileProgram } from './program/compile-program.ts';
import { mediaUses } from './program/media-uses.ts';

/** A name of our own media in a flow. */
export interface MediaName {
  name: string;
  /** Where it stands, as a JSON pointer into `{ "actions": [...] }`. */
  pointer: string;
}

/** The media of ours that a sound flow names, for `media.request.find-media`. */
export function mediaNamesOf(actions: readonly FlowAction[]): MediaName[] {
  return mediaUses(compileProgram(actions)).flatMap(({ index, use }) =>
    (use.library ?? []).map(({ path, name }) => ({ name, pointer: `/actions/${index}/option${path}` })),
  );
}
