import { it } from 'vitest';

import { MOST_STOLEN, watchStolenCpu } from '../../system/stolen-cpu.ts';

const ATTEMPTS = 3;

/**
 * A test of what is heard in real time. One that failed while other tenants of the host took the CPU away is done again, at most twice; on a machine
 * of one's own it never is.
 */
export function itHears(name: string, test: () => Promise<void>): void {
  it(name, async () => {
    for (let attempt = 1; ; attempt += 1) {
      const stolen = watchStolenCpu();
      try {
        await test();
        return;
      } catch (error) {
        if (attempt === ATTEMPTS || stolen() <= MOST_STOLEN) {
          throw error;
        }
      }
    }
  });
}
