import type { Page } from '@voipbin/contracts';

/** VoIPBIN's list: `next_page_token` is opaque, and empty on the last page. */
export class ListView<T> {
  result!: T[];
  next_page_token!: string;

  static of<S, T>({ items, nextCursor }: Page<S>, View: { of(item: S): T }): ListView<T> {
    return { result: items.map((item) => View.of(item)), next_page_token: nextCursor ?? '' };
  }
}
