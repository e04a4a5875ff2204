import type { Json } from '@voipbin/common';

/** A value as it appears inside a text: nothing for null and unset, JSON for lists and objects. */
export function textOf(value: Json | undefined): string {
  if (value === undefined || value === null) {
    return '';
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
