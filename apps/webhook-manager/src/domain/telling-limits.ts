/** What an operator may set about telling. A class, so that it can be injected by its name. */
export class TellingLimits {
  /** Lanes of a webhook at once. */
  readonly concurrency: number;
  /** How long a lane belongs to the process that tells it; longer than an attempt takes. */
  readonly holdMs: number;

  constructor(values: TellingLimits) {
    this.concurrency = values.concurrency;
    this.holdMs = values.holdMs;
  }
}
