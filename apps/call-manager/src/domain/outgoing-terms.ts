/** What an outgoing call was asked to be. Never changes. */
export interface OutgoingTerms {
  /** Asterisk's dial strings, in the order in which they are tried. */
  readonly routes: readonly string[];
  /** Whom the called one sees: `"Kim" <+16062067563>`. */
  readonly callerId: string;
  /** Further headers of the INVITE, by name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of the order that the call came with. */
  readonly fingerprint?: string;
  readonly ringTimeoutMs: number;
  readonly maxDurationMs: number;
}
