import type { Call } from '../domain/call.ts';
import type { CallEvent } from '../domain/call-event.ts';

export interface LoggedEvent {
  asteriskId: string;
  /** Grows with each event of an Asterisk, with gaps. */
  position: number;
  event: CallEvent;
  /** As it is now. */
  call: Call;
}

/** The log of all calls. All methods reject with `database_unavailable` (operational). */
export abstract class LogReader {
  /** In order of position, at most `limit` of each Asterisk; one that is not named from its beginning. */
  abstract read(positions: Readonly<Record<string, number>>, limit: number): Promise<LoggedEvent[]>;

  /** Asterisk -> the last position of its log. */
  abstract end(): Promise<Record<string, number>>;
}
