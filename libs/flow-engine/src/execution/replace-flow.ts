import type { FlowRef } from '@voipbin/contracts';

import { cutShort } from './cut-short.ts';
import type { Draft } from './draft.ts';
import { firstTurn, isUnbegun } from './first-turn.ts';
import { rest, type Turn } from './turn.ts';

const ending = { outcome: 'replaced', output: {}, error: null };

/** Goes on with another flow, at once; a run that has not begun begins with it. */
export function replaceNow(draft: Draft, flow: FlowRef): Turn {
  const { run } = draft;
  delete run.replacement;
  if (isUnbegun(draft)) {
    run.stack = [{ flow, current: null }];
    return rest;
  }
  cutShort(draft, 0, ending);
  run.stack = [{ flow, current: null }];
  return firstTurn(draft);
}

/** What follows an action that is over: the flow that somebody wants instead, if any. */
export function replacementTurn(draft: Draft): Turn | undefined {
  const { replacement } = draft.run;
  return replacement && replaceNow(draft, replacement);
}
