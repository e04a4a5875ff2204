import { setTimeout as delay } from 'node:timers/promises';

const RETRY_MS = 50;

/** Resolves when the address answers with success. */
export async function untilHealthy(url: string, abort: AbortSignal): Promise<void> {
  while (!(await isHealthy(url, abort))) {
    await delay(RETRY_MS, undefined, { signal: abort });
  }
}

async function isHealthy(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(url, { signal });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
