export const hangupReasons = ['normal', 'failed', 'busy', 'cancel', 'timeout', 'noanswer', 'dialout', 'amd'] as const;
export type HangupReason = (typeof hangupReasons)[number];
export type HangupBy = 'remote' | 'local';
