import { toVoiceError } from '@voipbin/common';

import type { Draft } from './draft.ts';
import { endRun, failedRun } from './end-run.ts';

/** Works on a fresh draft; a bug of ours ends the run, with its call, instead of stopping whoever called. */
export function guarded(newDraft: () => Draft, work: (draft: Draft) => boolean): Draft | null {
  const draft = newDraft();
  try {
    return work(draft) ? draft : null;
  } catch (thrown) {
    const untouched = newDraft();
    endRun(untouched, failedRun('internal_error', toVoiceError(thrown).message));
    return untouched;
  }
}
