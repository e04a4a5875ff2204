/** What an operator may set about calls. A class, so that it can be injected by its name. */
export class CallSettings {
  /** Where Asterisk gets all media from; without a slash at the end. */
  readonly mediaBaseUrl: string;
  readonly ringLimitMs: number;
  readonly maxDurationMs: number;

  constructor(values: CallSettings) {
    this.mediaBaseUrl = values.mediaBaseUrl;
    this.ringLimitMs = values.ringLimitMs;
    this.maxDurationMs = values.maxDurationMs;
  }
}
