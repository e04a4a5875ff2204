import type { Address, CallModes, CallStatus, HangupBy, HangupReason, Refusal, Verification } from '@voipbin/contracts';

import type { OutgoingTerms } from './outgoing-terms.ts';

/** Our own wish to end the call, kept until the channel is gone. */
export interface HangupRequest {
  reason: HangupReason;
  /** The command that asked; null when it was one of our own limits. */
  commandId: string | null;
  /** Q.850, where the reason alone does not say it. */
  cause?: number;
}

/** `stopping`: we asked Asterisk to stop it, which Asterisk itself does not tell apart from a natural end. */
export type PlaybackState = 'playing' | 'stopping';

/**
 * A call as call-manager decides about it, and as its row holds it. Never changed in place: every change is a new value.
 * Times are ISO 8601, UTC; null = has not happened.
 */
export interface Call {
  readonly id: string;
  readonly customerId: string;
  readonly asteriskId: string;
  /** An outgoing call has another for each route that it tries. */
  readonly channelId: string;
  /** The first call of the tree of calls that this one belongs to; itself for an incoming call. */
  readonly rootCallId: string;
  /** The call for which this one was made. */
  readonly masterCallId: string | null;
  /** The group of calls of which one is to be answered. */
  readonly groupcallId: string | null;
  readonly direction: 'incoming' | 'outgoing';
  readonly source: Address;
  readonly destination: Address;
  readonly flowId: string | null;
  readonly runId: string | null;
  /** Null for an incoming call. */
  readonly outgoing: OutgoingTerms | null;
  readonly status: CallStatus;
  readonly hangupRequest: HangupRequest | null;
  readonly hangupBy: HangupBy | null;
  readonly hangupReason: HangupReason | null;
  /** Q.850 */
  readonly hangupCause: number | null;
  /** With which an outgoing call was refused. */
  readonly sipCode: number | null;
  readonly refusal: Refusal | null;
  /** Of the caller; null = nothing speaks against them, or nobody asked. */
  readonly verification: Verification | null;
  /** Null = all are off. */
  readonly modes: CallModes | null;
  /** What Asterisk is playing to the far end, by playback id. */
  readonly playbacks: Readonly<Record<string, PlaybackState>>;
  /** Number of the newest event; 0 before the first. */
  readonly lastSeq: number;
  readonly tmCreate: string;
  readonly tmRinging: string | null;
  readonly tmProgressing: string | null;
  readonly tmHangup: string | null;
  readonly tmUpdate: string;
}

/** Owns the calls that belong to nobody: INVITEs to numbers that no customer has. */
export const NO_CUSTOMER_ID = '00000000-0000-0000-0000-000000000000';
