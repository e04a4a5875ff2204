/** What an event may be about. */
export const customerEventSubjects = ['call', 'activeflow', 'groupcall'] as const;
export type CustomerEventSubject = (typeof customerEventSubjects)[number];

/** What customers are told of, and what each of it is about. */
export const customerEvents = {
  call_created: 'call',
  call_ringing: 'call',
  call_progressing: 'call',
  call_connected: 'call',
  call_connect_finished: 'call',
  call_updated: 'call',
  call_machine_detected: 'call',
  call_hangup: 'call',
  dtmf_received: 'call',
  activeflow_created: 'activeflow',
  activeflow_updated: 'activeflow',
  activeflow_ended: 'activeflow',
  groupcall_created: 'groupcall',
  groupcall_progressing: 'groupcall',
  groupcall_hangup: 'groupcall',
} as const satisfies Record<string, CustomerEventSubject>;

export type CustomerEventType = keyof typeof customerEvents;
export const customerEventTypes = Object.keys(customerEvents) as CustomerEventType[];

/** Something that happened to a call, an activeflow or a groupcall, as its customer is told: by webhook and in the feed alike. */
export interface CustomerEvent {
  id: string;
  type: CustomerEventType;
  /** The call, the activeflow or the groupcall. */
  referenceId: string;
  /** Dense per call, per activeflow and per groupcall, from 1. */
  sequence: number;
  /** ISO 8601, UTC. */
  occurredAt: string;
  /** What the API shows of the call, the activeflow or the groupcall as it was then, or of the key that was pressed. */
  data: object;
}

/** An event in the feed. */
export interface FeedEvent extends CustomerEvent {
  /** Leads to what comes after it. */
  cursor: string;
}
