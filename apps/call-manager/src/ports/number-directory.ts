import type { NumberSnapshot } from '@voipbin/contracts';

/** Who is behind a phone number. */
export abstract class NumberDirectory {
  /** Null when nobody is. Rejects with an operational error while the directory does not answer. */
  abstract resolve(number: string): Promise<NumberSnapshot | null>;

  /** The numbers of all customers, +E.164. Rejects likewise. */
  abstract all(): Promise<string[]>;
}
