import { setTimeout as delay } from 'node:timers/promises';

const RETRY_MS = 50;

/**
 * Resolves when an app is ready by its `/health/ready` at this address. Checks of these names may still fail: what they wait for
 * is not ours to start.
 */
export async function untilHealthy(url: string, abort: AbortSignal, tolerated: readonly string[] = []): Promise<void> {
  while (!(await isHealthy(url, abort, tolerated))) {
    await delay(RETRY_MS, undefined, { signal: abort });
  }
}

async function isHealthy(url: string, signal: AbortSignal, tolerated: readonly string[]): Promise<boolean> {
  try {
    const response = await fetch(url, { signal });
    const { failed = [] } = (await response.json()) as { failed?: { name: string }[] };
    return response.ok || (failed.length > 0 && failed.every(({ name }) => tolerated.includes(name)));
  } catch {
    return false;
  }
}
