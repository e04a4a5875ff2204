import type { Address } from '../address.ts';
import type { ConnectOutcome } from './connect-outcome.ts';
import type { RingMethod } from './ring-method.ts';

/** Several destinations that are called for one answer. Times are ISO 8601, UTC; null = has not happened. */
export interface GroupcallSnapshot {
  id: string;
  customerId: string;
  /** The call that whoever answers speaks with; null when they have a flow instead. */
  masterCallId: string | null;
  flowId: string | null;
  source: Address;
  destinations: Address[];
  ringMethod: RingMethod;
  status: 'progressing' | 'hangup';
  outcome: ConnectOutcome | null;
  /** Of whoever answered first. */
  answerCallId: string | null;
  /** Those that were called so far, by destination. */
  callIds: string[];
  tmCreate: string;
  tmHangup: string | null;
}
