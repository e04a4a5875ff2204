/** One bad field of a request. */
export interface ApiProblem {
  /** JSON pointer (RFC 6901). */
  pointer?: string;
  code?: string;
  message?: string;
}

/** What the API answered instead of doing what it was asked. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    /** HTTP status. */
    readonly status: number,
    /** The stable code to branch on; `HTTP_<status>` where the answer was not the API's. */
    readonly reason: string,
    message: string,
    readonly details: readonly ApiProblem[] = [],
    readonly requestId?: string,
  ) {
    super(message);
  }
}
