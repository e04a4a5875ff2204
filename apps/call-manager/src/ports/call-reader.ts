import type { ListCalls, Page } from '@voipbin/contracts';

import type { Call } from '../domain/call.ts';
import type { CallEvent } from '../domain/call-event.ts';
import type { CallEnvelope } from '../domain/call-envelope.ts';

/** Calls and their logs, as others ask for them. */
export abstract class CallReader {
  /** Another customer's call does not exist. */
  abstract find(customerId: string, callId: string): Promise<Call | undefined>;

  abstract list(query: ListCalls): Promise<Page<Call>>;

  /** Oldest first. */
  abstract events(callId: string): Promise<CallEvent[]>;

  /** As they were published, oldest first. */
  abstract envelopesSince(callId: string, afterSeq: number): Promise<CallEnvelope[]>;

  /** Call id -> number of its newest event; a call that is not known is left out. */
  abstract lastSeqs(callIds: readonly string[]): Promise<Record<string, number>>;
}
