export class ReplayedEventsView {
  /** How many will be told again. */
  events!: number;
}
