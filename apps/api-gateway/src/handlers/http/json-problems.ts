import type { Problem } from '@voipbin/contracts';

import { pointerTo } from './pointer-to.ts';

const MAX_DEPTH = 64;
const NUL = '\u0000';

type Reason = Pick<Problem, 'code' | 'message'>;

/** What valid JSON may hold and neither Postgres nor our own objects can keep as it is, wherever it hides. */
export function jsonProblems(document: unknown): Problem[] {
  const problems: Problem[] = [];
  const open = [{ value: document, pointer: '', depth: 0 }];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const { value, pointer, depth } = node;
    const reason = reasonAgainst(value, depth);
    if (reason !== undefined) {
      problems.push({ pointer, ...reason, severity: 'error' });
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, child] of Object.entries(value)) {
        const field = pointerTo(pointer, name);
        const nameReason = Array.isArray(value) ? undefined : reasonAgainstName(name);
        if (nameReason !== undefined) problems.push({ pointer: field, ...nameReason, severity: 'error' });
        else open.push({ value: child as unknown, pointer: field, depth: depth + 1 });
      }
    }
  }
  return problems;
}

function reasonAgainst(value: unknown, depth: number): Reason | undefined {
  if (depth > MAX_DEPTH) return { code: 'too_deep', message: `Values nest deeper than ${MAX_DEPTH} levels.` };
  if (typeof value === 'string') return reasonAgainstText(value);
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return { code: 'number_out_of_range', message: 'A number is too large.' };
  }
  return undefined;
}

function reasonAgainstName(name: string): Reason | undefined {
  // class-transformer drops them without a word.
  if (name in Object.prototype) return { code: 'reserved_name', message: `A field cannot be called ${name}.` };
  return reasonAgainstText(name);
}

function reasonAgainstText(text: string): Reason | undefined {
  if (!text.includes(NUL) && !hasLoneSurrogate(text)) return undefined;
  return { code: 'invalid_characters', message: 'A text holds a NUL character or half of a surrogate pair.' };
}

function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}
