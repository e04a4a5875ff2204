/** Until when an Asterisk refuses new calls by itself. */
export class InvitePause {
  /** By its own clock. */
  untilMs = 0;
  /** How long it took until it knew of the last one. */
  lagMs = 0;
}
