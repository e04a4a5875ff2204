import { createHash } from 'node:crypto';

import { type TelephoneConverter } from '@voipbin/audio';
import { type Clock, FairSlots, LruMap, SingleFlight, VoiceError } from '@voipbin/common';

import type { KnownUrl } from '../domain/known-url.ts';
import { type MediaFetcher } from '../ports/media-fetcher.ts';
import { type MediaStore } from '../ports/media-store.ts';

const KNOWN_URLS = 10_000;

export class FetchMedia {
  readonly #known = new LruMap<string, KnownUrl>(KNOWN_URLS);
  readonly #flights = new SingleFlight<string>();
  readonly #shares = new FairSlots({ atOnce: 32, perOwner: 6 });

  constructor(
    private readonly fetcher: MediaFetcher,
    private readonly store: MediaStore,
    private readonly converter: TelephoneConverter,
    private readonly clock: Clock,
  ) {}

  /**
   * The reference of a customer's URL, fetched and converted where it is not known or no longer fresh. Simultaneous
   * equal fetches are one. Throws what `MediaFetcher` throws.
   */
  async execute(url: string, customerId: string): Promise<string> {
    const known = await this.stored(url);
    if (known && known.freshUntilMs > this.clock.nowMs()) {
      return known.ref;
    }
    return this.#flights.run(url, () => this.#shares.run(customerId, () => this.fetch(url, known)));
  }

  /** What is known of the URL, unless its audio was removed meanwhile. */
  private async stored(url: string): Promise<KnownUrl | undefined> {
    const known = this.#known.get(url);
    return known && (await this.store.has(known.ref)) ? known : undefined;
  }

  private async fetch(url: string, known: KnownUrl | undefined): Promise<string> {
    const outcome = await this.fetcher.fetch(url, known?.validators);
    const freshUntilMs = this.clock.nowMs() + outcome.freshForMs;
    if (outcome.kind === 'unchanged') {
      return this.keepFresh(url, known, freshUntilMs);
    }
    const wav = await this.converter.convert(outcome.bytes);
    const ref = `fetched/${createHash('sha256').update(wav).digest('hex')}`;
    await this.store.put(ref, wav);
    this.#known.set(url, { ref, validators: outcome.validators, freshUntilMs });
    return ref;
  }

  private keepFresh(url: string, known: KnownUrl | undefined, freshUntilMs: number): string {
    if (!known) {
      throw new VoiceError('media_unavailable', 'The URL answered 304 to a first request.', { kind: 'user' });
    }
    this.#known.set(url, { ...known, freshUntilMs });
    return known.ref;
  }
}
