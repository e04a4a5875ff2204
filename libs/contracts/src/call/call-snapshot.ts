import type { Address } from '../address.ts';
import type { CallModes } from './call-modes.ts';
import type { CallStatus } from './call-status.ts';
import type { HangupBy, HangupReason } from './hangup-reason.ts';
import type { Refusal } from './refusal.ts';
import type { Verification } from './verification.ts';

/** A call as its owner, call-manager, knows it. Times are ISO 8601, UTC; null = has not happened. */
export interface CallSnapshot {
  id: string;
  customerId: string;
  flowId: string | null;
  activeflowId: string | null;
  masterCallId: string | null;
  groupcallId: string | null;
  direction: 'incoming' | 'outgoing';
  source: Address;
  destination: Address;
  status: CallStatus;
  hangupBy: HangupBy | null;
  hangupReason: HangupReason | null;
  /** Q.850 cause of the end; 0 when the far end gave none. */
  hangupCause: number | null;
  /** SIP status with which an outgoing call was refused; null when there was none. */
  sipCode: number | null;
  refusal: Refusal | null;
  /** What is thought of the caller of an incoming call; null where nobody asked. */
  verification: Verification | null;
  modes: CallModes;
  /** Highest event number so far. */
  lastSeq: number;
  tmCreate: string;
  tmRinging: string | null;
  tmProgressing: string | null;
  tmHangup: string | null;
  tmUpdate: string;
}
