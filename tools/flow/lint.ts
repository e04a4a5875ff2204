import type { Problem } from '@voipbin/contracts';
import { validateFlow } from '@voipbin/flow-engine';

import { actionsOf, readJson } from './read-json.ts';
import type { Told } from './told.ts';

/** Checks a flow file whole, as the API does when it is saved, but for what only a running system knows: media, voices, flows. */
export function lint(file: string): Told {
  const { problems } = validateFlow(actionsOf(readJson(file)));
  const isSound = problems.every(({ severity }) => severity !== 'error');
  return { isSuccess: isSound, lines: [...problems.map(lineOf), isSound ? 'no problems' : ''], json: { problems } };
}

export function lineOf({ severity, pointer, code, message, hint }: Problem): string {
  return `${severity}  ${pointer}  ${code}: ${message}${hint === undefined ? '' : ` (${hint})`}`;
}
