import { readFileSync } from 'node:fs';

import { UsageError } from './usage-error.ts';

/** Rejects with a `UsageError` that names the file. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}

/** The actions of a flow file: a list, or an object with `actions`. */
export function actionsOf(document: unknown): unknown {
  const isObject = typeof document === 'object' && document !== null && !Array.isArray(document);
  return isObject ? (document as { actions?: unknown }).actions : document;
}
