/** What a server said to recognize a version of its file by (RFC 9110 section 8.8). */
export interface Validators {
  etag?: string;
  lastModified?: string;
}

export type FetchOutcome =
  | { kind: 'changed'; bytes: Uint8Array; freshForMs: number; validators: Validators }
  | { kind: 'unchanged'; freshForMs: number };

/** Fetches customers' http(s) URLs. */
export abstract class MediaFetcher {
  /**
   * The file, or `unchanged` where it is still the known version. It begins like a WAV file; more was not looked at.
   * Throws a VoiceError that is not worth an immediate retry: `media_url_refused`, `media_not_found`, `media_too_large`,
   * `media_timeout`, `media_type_unsupported` or `media_unavailable`.
   */
  abstract fetch(url: string, known?: Validators): Promise<FetchOutcome>;
}
