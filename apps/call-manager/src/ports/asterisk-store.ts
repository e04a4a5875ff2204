/** The right to write for the calls of one Asterisk, until somebody else claims it. */
export interface Holding {
  epoch: number;
  /** The life of Asterisk that was last compared with our calls; null before the first. */
  startupTime: string | null;
  /** Every event up to this position was published. */
  publishedPosition: number;
}

/** An Asterisk with calls that are not over. */
export interface BusyAsterisk {
  id: string;
  /** When its holder last had a connection to it; changes while it has, opaque otherwise. */
  seenAt: string;
}

/** Which process holds which Asterisk. All methods reject with `database_unavailable` (operational). */
export abstract class AsteriskStore {
  /** Takes the Asterisk over from whoever holds it: their writes are refused from now on. */
  abstract claim(asteriskId: string): Promise<Holding>;

  /** Like `claim`, but only if nobody has seen it since `seenAt`. */
  abstract claimSilent(asterisk: BusyAsterisk): Promise<Holding | undefined>;

  /** Says how far its events were published, and that we are connected to it. False when somebody else holds it. */
  abstract beat(
    asteriskId: string,
    epoch: number,
    state: { publishedPosition: number; isSeen: boolean },
  ): Promise<boolean>;

  abstract saveStartupTime(asteriskId: string, epoch: number, startupTime: string): Promise<void>;

  abstract findBusy(): Promise<BusyAsterisk[]>;
}
