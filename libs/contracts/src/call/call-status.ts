/** Forward only; `hangup` is final. An incoming call begins at `ringing`. */
export const callStatuses = ['dialing', 'ringing', 'progressing', 'canceling', 'terminating', 'hangup'] as const;
export type CallStatus = (typeof callStatuses)[number];
