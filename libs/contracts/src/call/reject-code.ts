/** The SIP statuses with which a call can be refused: those that Asterisk can be made to send. */
export const rejectCodes = [403, 404, 408, 410, 480, 484, 486, 488, 500, 501, 502, 503, 603] as const;
export type RejectCode = (typeof rejectCodes)[number];
