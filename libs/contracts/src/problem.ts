/** One thing that is wrong with a document, located in it. */
export interface Problem {
  /** JSON pointer (RFC 6901) into the document, for example `/actions/3/option/duration`. */
  pointer: string;
  /** Stable, lower_snake_case. */
  code: string;
  message: string;
  /** What may mend it, for people; absent where the message says it all. */
  hint?: string;
  /** An error refuses the document; a warning does not. */
  severity: 'error' | 'warning';
}
