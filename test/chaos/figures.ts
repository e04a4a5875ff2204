/** Middle and highest of some milliseconds, to be read. */
export function summaryOf(valuesMs: readonly number[]): string {
  const sorted = valuesMs.toSorted((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const highest = sorted.at(-1) ?? Number.NaN;
  return `p50 ${middle.toFixed(0)} ms, max ${highest.toFixed(0)} ms (${sorted.length})`;
}
