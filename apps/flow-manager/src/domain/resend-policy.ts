/** A command without an answer is sent again after this time. */
export const RESEND_AFTER_MS = 5000;

/** So many sendings without an answer make the action fail. */
export const MOST_SENDINGS = 5;
