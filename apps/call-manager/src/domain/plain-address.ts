import type { Address } from '@voipbin/contracts';

/** An address of which nothing more is known. */
export function plainAddress(type: Address['type'], target: string): Address {
  return { type, target, targetName: '', name: '', detail: '' };
}
