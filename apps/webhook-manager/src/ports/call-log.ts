import type { LogPage } from '@voipbin/contracts';

/** What happens to calls. Rejects with an operational error while call-manager does not answer. */
export abstract class CallLog {
  /** Waits up to two seconds for something to happen. */
  abstract read(positions: Record<string, number>): Promise<LogPage>;

  abstract end(): Promise<Record<string, number>>;
}
