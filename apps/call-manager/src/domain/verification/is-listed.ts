/** How carriers name a caller who does not want to be known (RFC 3323), or say nothing. */
const ANONYMOUS = new Set(['', 'anonymous', 'unavailable', 'restricted', 'private', 'unknown']);

export function isAnonymous(callerNumber: string): boolean {
  return ANONYMOUS.has(callerNumber.toLowerCase());
}

/** Carriers send numbers with or without the plus. */
export function withPlus(number: string): string {
  return number.startsWith('+') ? number : `+${number}`;
}

/** Whether a list of numbers, beginnings of numbers (`+82*`) and `anonymous` has this caller. */
export function isListed(callerNumber: string, list: readonly string[]): boolean {
  const name = isAnonymous(callerNumber) ? 'anonymous' : withPlus(callerNumber);
  return list.some((entry) => (entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : name === entry));
}
