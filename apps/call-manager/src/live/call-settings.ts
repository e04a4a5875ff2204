/** What an operator may set about calls. A class, so that it can be injected by its name. */
export class CallSettings {
  /** Where Asterisk gets all media from; without a slash at the end. */
  readonly mediaBaseUrl: string;
  readonly ringLimitMs: number;
  readonly maxDurationMs: number;
  /** More often people do not call the same number. */
  readonly callsPerCallerPerMin: number;
  /** More a carrier should not bring. */
  readonly callsPerSourcePerMin: number;

  constructor(values: CallSettings) {
    this.mediaBaseUrl = values.mediaBaseUrl;
    this.ringLimitMs = values.ringLimitMs;
    this.maxDurationMs = values.maxDurationMs;
    this.callsPerCallerPerMin = values.callsPerCallerPerMin;
    this.callsPerSourcePerMin = values.callsPerSourcePerMin;
  }
}
