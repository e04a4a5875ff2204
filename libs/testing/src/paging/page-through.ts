interface Row {
  id: string;
}

/** A list that is read and changed at the same time. */
export interface ChangingList {
  page: (cursor?: string) => Promise<{ items: Row[]; nextCursor: string | null }>;
  add: () => Promise<unknown>;
  remove: (id: string) => Promise<unknown>;
}

/** What came of reading a list through. */
export interface PagedThrough {
  /** Ids of rows that were there from the beginning to the end and were not seen. */
  missed: string[];
  /** Ids of rows that were seen more than once. */
  repeated: string[];
  added: number;
  removed: number;
}

const LONG_AGO = 150;
const STILL_TO_COME = 50;

/**
 * Reads a list page after page to its end. Beside each page a row is added, and some are removed: the one that the page's cursor stands on, one
 * that was seen long ago, and one of the last, which are still to come.
 *
 * @param before the ids that are in the list, the last to be listed first
 */
export async function pageThrough({ page, add, remove }: ChangingList, before: string[]): Promise<PagedThrough> {
  const seen: string[] = [];
  const removed = new Set<string>();
  const toCome = before.slice(0, STILL_TO_COME);
  let added = 0;
  const take = async (id: string | undefined): Promise<void> => {
    if (id === undefined || removed.has(id)) return;
    removed.add(id);
    await remove(id);
  };
  for (let cursor: string | null | undefined; cursor !== null;) {
    const changes = [add().then(() => (added += 1)), take(seen.at(-1)), take(seen.at(-LONG_AGO)), take(toCome.pop())];
    const [{ items, nextCursor }] = await Promise.all([page(cursor), ...changes]);
    seen.push(...items.map(({ id }) => id));
    cursor = nextCursor;
  }
  const once = new Set(seen);
  const missed = before.filter((id) => !once.has(id) && !removed.has(id));
  const repeated = seen.filter((id, n) => seen.indexOf(id) !== n);
  return { missed, repeated, added, removed: removed.size };
}
