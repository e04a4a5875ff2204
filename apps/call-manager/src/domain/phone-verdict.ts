import type { Address, ExtensionSnapshot, NumberSnapshot } from '@voipbin/contracts';

import { isE164 } from './dialled-address.ts';
import { numberVerdict } from './number-verdict.ts';
import type { InviteVerdict } from './open-call.ts';

/** What the directory knows of a telephone's call. */
export interface PhoneCall {
  dialled: string;
  /** Of the telephone; null when it was taken away meanwhile. */
  account: ExtensionSnapshot | null;
  /** Who of the same customer is called so; null when nobody is. */
  colleague: ExtensionSnapshot | null;
  /** Who has the dialled number; null when nobody does. */
  number: NumberSnapshot | null;
  /** Whether the number that the telephone may show outside is still its customer's. */
  mayCallOutside: boolean;
}

/** What becomes of a call that a telephone makes: to a colleague, to one of our numbers, or to the outside. */
export function phoneVerdict({ dialled, account, colleague, number, mayCallOutside }: PhoneCall): InviteVerdict {
  if (account === null) {
    return { refusal: 'outgoing_not_allowed' };
  }
  const { customerId, outgoingNumber, extension } = account;
  if (colleague !== null) {
    const source = address('extension', extension);
    return { customerId, connect: { source, destinations: [address('extension', colleague.extension)] } };
  }
  if (number !== null) {
    return numberVerdict(number);
  }
  if (!isE164(dialled)) {
    return { customerId, refusal: 'invalid_destination' };
  }
  if (outgoingNumber === null || !mayCallOutside) {
    return { customerId, refusal: 'outgoing_not_allowed' };
  }
  return {
    customerId,
    connect: { source: address('tel', outgoingNumber), destinations: [address('tel', dialled)] },
  };
}

function address(type: Address['type'], target: string): Address {
  return { type, target, targetName: '', name: '', detail: '' };
}
