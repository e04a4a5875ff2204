import type { System } from './bench-systems.ts';
import { type Usage, usageOf } from './cpu-time.ts';
import type { LoadResult } from './sipp-load.ts';
import { undisturbed } from './undisturbed.ts';

export interface LoadMeasure {
  result: LoadResult;
  /** By process, milliseconds. */
  cpuMsPerCall: Record<string, number>;
  rssMb: Record<string, number>;
  pssMb: Record<string, number>;
}

/** One load and what every process of the system used for it. */
export function measureLoad(system: System, callsPerSec: number, durationSec: number): Promise<LoadMeasure> {
  return undisturbed(() => measureOnce(system, callsPerSec, durationSec));
}

async function measureOnce(system: System, callsPerSec: number, durationSec: number): Promise<LoadMeasure> {
  const before = usages(system);
  const result = await system.load(callsPerSec, durationSec);
  const after = usages(system);
  const used = (name: string): number => (after.get(name)?.cpuMs ?? 0) - (before.get(name)?.cpuMs ?? 0);
  const names = [...system.pids.keys()];
  return {
    result,
    cpuMsPerCall: Object.fromEntries(names.map((name) => [name, used(name) / result.attempted])),
    rssMb: Object.fromEntries(names.map((name) => [name, after.get(name)?.rssMb ?? 0])),
    pssMb: Object.fromEntries(names.map((name) => [name, after.get(name)?.pssMb ?? 0])),
  };
}

function usages({ pids }: System): Map<string, Usage> {
  return new Map([...pids].map(([name, pid]) => [name, usageOf(pid)]));
}
