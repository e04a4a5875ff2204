import type { MediaUse } from '@voipbin/flow-actions';

import type { Program } from './compile-program.ts';
import { writtenOptions } from './written-options.ts';

/** What the actions of a sound flow need to be spoken or played, as it is written. */
export function mediaUses({ actions }: Program): { index: number; use: MediaUse }[] {
  return actions.flatMap((action) => {
    const { definition, index } = action;
    const use = definition?.mediaUse?.(writtenOptions(definition, action).value);
    return use ? [{ index, use }] : [];
  });
}
