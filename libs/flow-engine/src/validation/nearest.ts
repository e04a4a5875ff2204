/** More changes than that make it another word. */
const MOST_CHANGES = 2;

/** The one that was probably meant, if any is near enough. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const ranked = known
    .filter((one) => Math.abs(one.length - written.length) <= MOST_CHANGES)
    .map((one) => ({ one, changes: changesBetween(written.toLowerCase(), one.toLowerCase()) }))
    .filter(({ one, changes }) => changes <= Math.min(MOST_CHANGES, one.length - 1))
    .sort((a, b) => a.changes - b.changes);
  return ranked[0]?.one;
}

/** Characters to insert, take out or replace (Levenshtein). */
function changesBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, n) => n);
  [...one].forEach((character, n) => {
    const next = [n + 1];
    for (let m = 0; m < other.length; m += 1) {
      const replaced = (row[m] ?? 0) + (character === other[m] ? 0 : 1);
      next.push(Math.min(replaced, (row[m + 1] ?? 0) + 1, (next[m] ?? 0) + 1));
    }
    row = next;
  });
  return row[other.length] ?? 0;
}
