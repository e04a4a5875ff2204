import type { Json } from '@voipbin/common';

const encoder = new TextEncoder();

/** Bytes that a value takes as JSON. */
export function sizeOf(value: Json): number {
  return encoder.encode(JSON.stringify(value)).length;
}
