/** What customers are told of. */
export const customerEventTypes = [
  'call_created',
  'call_ringing',
  'call_progressing',
  'call_hangup',
  'dtmf_received',
] as const;
export type CustomerEventType = (typeof customerEventTypes)[number];

/** Something that happened to a call, as its customer is told: by webhook and in the feed alike. */
export interface CustomerEvent {
  id: string;
  type: CustomerEventType;
  /** The call. */
  referenceId: string;
  /** Dense per call, from 1. */
  sequence: number;
  /** ISO 8601, UTC. */
  occurredAt: string;
  /** What the API shows of the call as it was then, or of the key that was pressed. */
  data: object;
}
