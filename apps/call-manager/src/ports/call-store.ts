import type { Call } from '../domain/call.ts';
import type { CallChange } from '../domain/call-change.ts';
import type { CallEvent } from '../domain/call-event.ts';

/**
 * - `stored`: the change is safe. `positions` are those of its events in the log of their Asterisk.
 * - `not_holder`: somebody else holds this Asterisk now, and nothing was written.
 * - `conflict`: the call is not what the change began with; nothing was written, and `call` is what it is.
 */
export type WriteOutcome =
  { kind: 'stored'; positions: number[] } | { kind: 'not_holder' } | { kind: 'conflict'; call: Call | undefined };

/** Calls and their logs, as the holder of their Asterisk writes them. */
export abstract class CallStore {
  /**
   * Stores a change of a call, if its Asterisk is still held under this epoch. Writing the same change again is harmless.
   * Rejects with `database_unavailable` (operational) when it is not known whether it was stored.
   */
  abstract write(epoch: number, change: CallChange): Promise<WriteOutcome>;

  abstract find(callId: string): Promise<Call | undefined>;

  /** Those of them that exist, in any order. */
  abstract findAll(callIds: readonly string[]): Promise<Call[]>;

  /** The calls of an Asterisk that are not over. */
  abstract findLive(asteriskId: string): Promise<Call[]>;

  /** The event that answered a command for good: not one that only said that it is under way. */
  abstract findOutcome(callId: string, commandId: string): Promise<CallEvent | undefined>;

  /** The call's last event, if the call is over. */
  abstract findEnd(callId: string): Promise<CallEvent | undefined>;
}
