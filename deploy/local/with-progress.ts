import type { Log } from './log.ts';

const QUIET_MS = 2000;

/** Does the work and returns its result; says so, with the time it took, only when it takes longer than two seconds. */
export async function withProgress<T>(log: Log, label: string, work: () => Promise<T>): Promise<T> {
  const startedAtMs = performance.now();
  let told = false;
  const timer = setTimeout(() => {
    told = true;
    log('setup', `${label} ...`);
  }, QUIET_MS);
  try {
    const result = await work();
    if (told) {
      log('setup', `${label}: done in ${((performance.now() - startedAtMs) / 1000).toFixed(1)} s`);
    }
    return result;
  } finally {
    clearTimeout(timer);
  }
}
