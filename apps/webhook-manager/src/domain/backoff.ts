const FIRST_MS = 1000;
const LONGEST_MS = 3_600_000;
const JITTER = 0.2;

/** How long to wait after so many failed attempts; `random` is from 0 to 1, and keeps those who failed together apart. */
export function backoffMs(failures: number, random: number): number {
  const regularMs = Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS);
  return regularMs * (1 - JITTER + 2 * JITTER * random);
}
