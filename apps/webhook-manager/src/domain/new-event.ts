import type { CustomerEvent } from '@voipbin/contracts';

/** What a customer will be told; its number among the events of its call is given when it is stored. */
export type NewEvent = Omit<CustomerEvent, 'sequence'> & {
  customerId: string;
  /** The call that it is about, or that it belongs to. */
  callId: string | null;
};
