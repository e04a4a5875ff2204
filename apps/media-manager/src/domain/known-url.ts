import type { Validators } from '../ports/media-fetcher.ts';

/** What is known of a URL that was fetched before. */
export interface KnownUrl {
  ref: string;
  validators: Validators;
  /** Milliseconds since the epoch; until then the server need not be asked. */
  freshUntilMs: number;
}
