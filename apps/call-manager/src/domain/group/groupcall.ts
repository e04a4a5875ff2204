import { derivedId } from '@voipbin/common';
import type { Address, Confirmation, ConnectOutcome, RingMethod, WaitSound } from '@voipbin/contracts';

/** What is wanted of every call of a group. */
export interface GroupWish {
  readonly source: Address;
  readonly destinations: readonly Address[];
  readonly ringMethod: RingMethod;
  readonly isAnonymous: boolean;
  /** Further headers of the INVITEs. */
  readonly headers: Readonly<Record<string, string>>;
  /** What the master call hears meanwhile; absent = the tone. */
  readonly waitSound?: WaitSound;
  /** The master call hears what the first of the called ones sends before the answer. */
  readonly earlyMedia?: boolean;
  /** Whoever answers has to confirm first. */
  readonly confirmation?: Confirmation;
  /** How long each may ring. */
  readonly ringTimeoutMs: number;
  /** How long it may take in all until somebody answers. */
  readonly timeoutMs: number;
  readonly maxDurationMs: number;
  /** What runs with whoever answers; null where they only speak with the master call. */
  readonly flowId: string | null;
  readonly variables: Readonly<Record<string, string>>;
  /** Of the order that it came with. */
  readonly fingerprint?: string;
}

/**
 * Several destinations that are called for one answer, as its row holds it. The calls of its members are derived from it, so that it needs no list of
 * them. Times are ISO 8601, UTC; null = has not happened.
 */
export interface Groupcall {
  readonly id: string;
  readonly customerId: string;
  readonly asteriskId: string;
  /** The call that whoever answers will speak with; null when they run a flow instead. */
  readonly masterCallId: string | null;
  /** To be answered with the end; null when nobody waits for one. */
  readonly commandId: string | null;
  readonly wish: GroupWish;
  /** Of whoever answered first. */
  readonly answeredCallId: string | null;
  readonly outcome: ConnectOutcome | null;
  readonly tmCreate: string;
  readonly tmEnd: string | null;
}

/** The group that a command, or a call that dials by itself, has called. */
export function groupIdOf(causeId: string): string {
  return derivedId('groupcall', causeId);
}

/** The call of the n-th destination, from 0. */
export function memberCallId(groupcallId: string, n: number): string {
  return derivedId('groupcall-member', groupcallId, String(n));
}

/** The bridge in which the master call hears somebody before the answer; never used again either. */
export function earlyBridgeIdOf(groupcallId: string, callId: string): string {
  return `early-${groupcallId}-${callId}`;
}

/** The bridge in which they speak. Never used again: Asterisk does not like that. */
export function bridgeIdOf(groupcallId: string): string {
  return `group-${groupcallId}`;
}
