/** About the time in which those who wait are served. */
const SHORTEST_MS = 50;
/** The dialplan takes no more for true. By then what waited has been dealt with, or there is another INVITE to say that it has not. */
const LONGEST_MS = 2000;
/** A lag that is older says nothing of the next one. */
const LAG_HOLDS_MS = 1000;

/** Until when an Asterisk refuses new calls by itself. All times are by its own clock. */
export class InvitePause {
  private untilMs = 0;
  private lagMs = 0;

  /** Whether somebody who comes now comes after it. */
  isOver(atMs: number): boolean {
    return atMs >= this.untilMs;
  }

  /** Returns its end. It begins now and lasts the longer, the longer Asterisk takes to bring us a channel, and to hear from us. */
  begin(atMs: number, delayMs: number): number {
    const lagMs = atMs < this.untilMs + LAG_HOLDS_MS ? this.lagMs : 0;
    this.untilMs = atMs + Math.min(LONGEST_MS, SHORTEST_MS + 2 * delayMs + lagMs);
    return this.untilMs;
  }

  /** It took so long until Asterisk knew of it. */
  arrived(lagMs: number): void {
    this.lagMs = Math.round(lagMs);
  }
}
