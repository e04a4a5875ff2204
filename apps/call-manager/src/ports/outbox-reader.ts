import type { CallEnvelope } from '../domain/call-envelope.ts';

/** A stored event, as it is published. */
export interface PositionedEnvelope {
  /** Grows with each event of an Asterisk, with gaps. */
  position: number;
  envelope: CallEnvelope;
}

/** The log of an Asterisk's events, read as the outbox that it also is. */
export abstract class OutboxReader {
  /** In order, at most `limit`. */
  abstract after(asteriskId: string, position: number, limit: number): Promise<PositionedEnvelope[]>;
}
