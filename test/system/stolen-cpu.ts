import { readFileSync } from 'node:fs';

/** What others on the host may take of the machine's time before what is measured in real time means nothing. */
export const MOST_STOLEN = 0.05;

/** Watches what other tenants of the host take of the machine's time from now on; returns their share so far, 0 to 1. */
export function watchStolenCpu(): () => number {
  const before = cpuTicks();
  return () => {
    const after = cpuTicks();
    return (after.stolen - before.stolen) / Math.max(1, after.all - before.all);
  };
}

/** Since boot, by /proc/stat (proc(5)); the last two of its columns are contained in others. */
function cpuTicks(): { stolen: number; all: number } {
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n', 1);
  const ticks = line.split(/\s+/).slice(1, 9).map(Number);
  return { stolen: ticks[7] ?? 0, all: ticks.reduce((sum, some) => sum + some, 0) };
}
