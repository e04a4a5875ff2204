import type { Json } from '@voipbin/common';

import type { Lookup } from './lookup.ts';
import { MAX_DEPTH, type Reference, replaceReferences, soleReference } from './reference.ts';
import { textOf } from './text-of.ts';

/**
 * A JSON value with its variables filled in. A text that is one variable takes that variable's value with its type;
 * what is filled in is not searched again. Unset variables leave nothing.
 */
export function substitute(value: Json, lookup: Lookup, depth = 0): Json {
  if (typeof value === 'string') {
    const sole = soleReference(value);
    return sole ? resolve(sole, lookup) : replaceReferences(value, (reference) => textOf(resolve(reference, lookup)));
  }
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((element) => substitute(element, lookup, depth + 1));
  }
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, substitute(entry, lookup, depth + 1)]));
}

function resolve({ name, fallback }: Reference, lookup: Lookup): Json {
  const value = lookup(name);
  return value === undefined || value === null || value === '' ? fallback : value;
}
