import type { Page } from '@voipbin/contracts';

/** The elements of all pages, each asked for with the cursor of the one before it. */
export async function allPages<T>(ask: (from: { cursor?: string }) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Page<T> = await ask(cursor === undefined ? {} : { cursor });
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}
