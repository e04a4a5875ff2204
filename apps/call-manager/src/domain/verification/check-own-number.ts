import type { Check } from './checked-call.ts';

/** Who has one of our numbers calls from inside: whoever shows it outside is somebody else, or a carrier that leads calls in circles. */
export const checkOwnNumber: Check = ({ isOwnNumber }) =>
  isOwnNumber ? { reason: 'own_number', weight: 80 } : undefined;
