import { v5, v7 } from 'uuid';

/** Root of every name-based id of ours (RFC 9562 section 5.5): changing it changes every derived id. */
const NAMESPACE = '6f3c2d0e-8a51-4c1b-9b0e-2f6f0a6a7c11';

/** A new id: UUID version 7 (RFC 9562), so that ids made later sort later. */
export function newId(): string {
  return v7();
}

/** The id that belongs to these names: the same names give the same id in every process, now and later. */
export function derivedId(...names: string[]): string {
  return v5(JSON.stringify(names), NAMESPACE);
}
