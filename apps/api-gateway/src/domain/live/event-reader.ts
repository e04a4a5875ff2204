import { toVoiceError, VoiceError } from '@voipbin/common';
import type { FeedEvent } from '@voipbin/contracts';
import type { Bus } from '@voipbin/messaging';

import { topicsOf } from './topic.ts';

const PAGE = 100;
const MOST_TOPICS = 1000;

/** Where a client's events go. */
export interface Audience {
  /** It listens to these topics now: to everything after the cursor. */
  listening(topics: string[], cursor: string): void;
  event(event: FeedEvent): void;
  /** Resolves when there is room for more. */
  room(): Promise<void>;
  /** Reading has failed for now. */
  hindered(error: VoiceError): void;
}

/**
 * Reads a customer's events on from a cursor, each once and in order, and gives its client those of the topics that it listens to. The feed is read as far as
 * it goes whenever somebody says that there may be more, so nothing depends on who says so, or how often.
 */
export class EventReader {
  readonly #topics = new Set<string>();
  /** Everything up to here was looked at; null while nobody listens. */
  #cursor: string | null = null;
  #isReading = false;
  #isAskedAgain = false;

  constructor(
    private readonly bus: Bus,
    private readonly customerId: string,
    private readonly audience: Audience,
  ) {}

  get cursor(): string | null {
    return this.#cursor;
  }

  get topics(): string[] {
    return [...this.#topics];
  }

  /** To everything after the cursor `after`, or from now on. Rejects with one problem at `/after` or `/topics` (user). */
  async listen(topics: readonly string[], after?: string): Promise<void> {
    if (new Set([...this.#topics, ...topics]).size > MOST_TOPICS) {
      throw problemAt('/topics', 'too_many_topics', `A connection may listen to ${MOST_TOPICS} topics.`);
    }
    if (this.#cursor === null) {
      this.#cursor = await this.#placeOf(after);
    } else if (after !== undefined) {
      const message =
        'A connection has one place in the events, and this one has it already: unsubscribe from all topics first.';
      throw problemAt('/after', 'already_subscribed', message);
    }
    topics.forEach((topic) => this.#topics.add(topic));
    this.audience.listening(this.topics, this.#cursor);
    this.look();
  }

  /** What it does not listen to is left out. */
  leave(topics: readonly string[]): void {
    topics.forEach((topic) => this.#topics.delete(topic));
    if (this.#topics.size === 0) this.#cursor = null;
  }

  /** There may be more. */
  look(): void {
    this.#isAskedAgain = true;
    if (!this.#isReading) void this.#read();
  }

  async #placeOf(after: string | undefined): Promise<string> {
    const wanted = { customerId: this.customerId, ...(after !== undefined && { after }) };
    try {
      return (await this.bus.request('webhook.request.open-feed', wanted)).cursor;
    } catch (thrown) {
      const { code, message } = toVoiceError(thrown);
      throw code === 'invalid_cursor' ? problemAt('/after', code, message) : thrown;
    }
  }

  async #read(): Promise<void> {
    this.#isReading = true;
    try {
      while (this.#isAskedAgain && this.#cursor !== null) {
        this.#isAskedAgain = false;
        await this.#readPage(this.#cursor);
      }
    } catch (thrown) {
      this.audience.hindered(toVoiceError(thrown));
    } finally {
      this.#isReading = false;
    }
  }

  async #readPage(from: string): Promise<void> {
    const query = { customerId: this.customerId, pageSize: PAGE, cursor: from };
    const { items } = await this.bus.request('webhook.request.list-events', query);
    if (items.length === PAGE) this.#isAskedAgain = true;
    let at = from;
    for (const event of items) {
      // Whoever left all topics meanwhile, and may have begun elsewhere, is not there any more.
      if (this.#cursor !== at) {
        this.#isAskedAgain = true;
        return;
      }
      at = event.cursor;
      this.#cursor = at;
      if (topicsOf(event).some((topic) => this.#topics.has(topic))) {
        this.audience.event(event);
        await this.audience.room();
      }
    }
  }
}

function problemAt(pointer: string, code: string, message: string): VoiceError {
  const problems = [{ pointer, code, message, severity: 'error' as const }];
  return new VoiceError('invalid_argument', message, { kind: 'user', details: { problems } });
}
