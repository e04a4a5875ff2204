import { setTimeout as delay } from 'node:timers/promises';

const PAUSE_MS = 50;

/** Looks again and again until there is something; after `timeoutMs` it says what was awaited in vain. */
export async function until<T>(what: string, look: () => Promise<T | undefined>, timeoutMs = 15_000): Promise<T> {
  const deadlineMs = performance.now() + timeoutMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > deadlineMs) throw new Error(`${what} did not come about within ${timeoutMs} ms`);
    await delay(PAUSE_MS);
  }
}
