/** The keys that the caller pressed, each counted once. */
export interface Digits {
  /** What the last `digits_receive` collected and nothing has read away since. */
  collected: string;
  /** What was typed since and waits for the next `digits_receive`. */
  ahead: string;
  /** Keys that, pressed next, still belong to the collection before: the `#` after a PIN that was complete without it. */
  trailing: string;
}

export const noDigits: Digits = { collected: '', ahead: '', trailing: '' };

/** The value of `voipbin.call.digits`: what was collected or, while there is none, what was typed since. */
export function digitsInView(digits: Digits): string {
  return digits.collected === '' ? digits.ahead : digits.collected;
}
