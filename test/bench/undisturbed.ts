import { MOST_STOLEN, watchStolenCpu } from '../system/stolen-cpu.ts';

const ATTEMPTS = 4;

/**
 * Does the work again while other tenants of the host took the CPU away from it, at most four times; then what came of it last counts all the same,
 * and a line says so. A machine of one's own never repeats anything.
 */
export async function undisturbed<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const stolen = watchStolenCpu();
    const result = await work();
    const share = stolen();
    if (share <= MOST_STOLEN) {
      return result;
    }
    if (attempt === ATTEMPTS) {
      process.stdout.write(`other tenants of the host took ${(100 * share).toFixed(0)} % of the CPU meanwhile\n`);
      return result;
    }
  }
}
