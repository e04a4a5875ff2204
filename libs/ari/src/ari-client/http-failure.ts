/** An HTTP request to Asterisk that has no good answer. Without a member `data`, so that ari-client passes it on as it is. */
export class HttpFailure extends Error {
  constructor(
    /** 0 when no answer came. */
    readonly status: number,
    readonly statusText: string,
    readonly body: string,
  ) {
    super(`${status} ${statusText}`);
  }
}
