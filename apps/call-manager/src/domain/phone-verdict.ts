import type { ExtensionSnapshot, NumberSnapshot } from '@voipbin/contracts';

import { dialledAddress, isE164 } from './dialled-address.ts';
import { numberVerdict } from './number-verdict.ts';
import type { InviteVerdict } from './open-call.ts';
import { plainAddress } from './plain-address.ts';

/** What the directory knows of a telephone's call. */
export interface PhoneCall {
  dialled: string;
  /** Of the telephone; null when it was taken away meanwhile. */
  account: ExtensionSnapshot | null;
  /** Who of the same customer is called so; null when nobody is. */
  colleague: ExtensionSnapshot | null;
  /** Who has the dialled number; null when nobody does. */
  number: NumberSnapshot | null;
  /** Whether the number that the telephone may show outside is still its customer's; asked only where it calls outside. */
  mayCallOutside: boolean;
}

/** What becomes of a call that a telephone makes: to a colleague, to one of our numbers, or to the outside. */
export function phoneVerdict({ dialled, account, colleague, number, mayCallOutside }: PhoneCall): InviteVerdict {
  if (account === null) {
    return { refusal: 'outgoing_not_allowed' };
  }
  const { customerId, outgoingNumber } = account;
  if (colleague !== null) {
    return { customerId, connect: { destinations: [plainAddress('extension', colleague.extension)] } };
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
    connect: { source: plainAddress('tel', outgoingNumber), destinations: [dialledAddress(dialled)] },
  };
}
