const FIRST_MS = 50;
const LONGEST_MS = 1000;

/** How long to wait between attempts, in milliseconds: twice as long each time, up to a second, for ever. */
export function* pausesMs(): Generator<number, never> {
  for (let pauseMs = FIRST_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_MS)) {
    yield pauseMs;
  }
}
