/** Measures this system against plain dialplan and a bare ARI program, all in one run on this machine. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

import { ensurePackages } from '../deploy/local/debian/ensure-packages.ts';
import { benchAriClient, benchOurs, type LoadFigures, type OurFigures } from '../test/bench/bench-ours.ts';
import { benchDirectory, startBareAri, startDialplan, type System } from '../test/bench/bench-systems.ts';
import { findCapacity } from '../test/bench/find-capacity.ts';
import { measureLoad } from '../test/bench/measure-load.ts';
import type { Percentiles } from '../test/bench/percentiles.ts';
import { printTable } from '../test/bench/print-table.ts';

const TRIAL_SEC = 6;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

export interface BenchFigures {
  cpu: string;
  cores: number;
  dialplan: { callsPerSec: number };
  bareAri: { callsPerSec: number; answerMs: Percentiles };
  services: OurFigures;
  allInOne: OurFigures;
  /** The same with the other driver of ARI. */
  allInOneAriClient: LoadFigures;
}

async function withSystem<T>(starting: Promise<System>, work: (system: System) => Promise<T>): Promise<T> {
  const system = await starting;
  try {
    return await work(system);
  } finally {
    await system.stop();
  }
}

await ensurePackages((source, line) => say(`${source}: ${line}`), [{ name: 'sip-tester', file: '/usr/bin/sipp' }]);
const [cpu] = cpus();
const capacityOf = (system: System): Promise<{ callsPerSec: number }> =>
  findCapacity((rate) => system.load(rate, TRIAL_SEC));

say('plain dialplan ...');
const dialplan = await withSystem(startDialplan(), capacityOf);
say(`plain dialplan: ${dialplan.callsPerSec} calls/s`);
const bareAri = await withSystem(startBareAri(), async (system) => {
  const { result } = await measureLoad(system, 100, TRIAL_SEC);
  return { ...(await capacityOf(system)), answerMs: result.answerMs };
});
say(`bare ARI program: ${bareAri.callsPerSec} calls/s`);
const allInOne = await benchOurs('all-in-one', TRIAL_SEC, say);
const services = await benchOurs('services', TRIAL_SEC, say);
const allInOneAriClient = await benchAriClient(TRIAL_SEC);
const figures: BenchFigures = {
  cpu: cpu?.model ?? 'unknown',
  cores: cpus().length,
  dialplan: { callsPerSec: dialplan.callsPerSec },
  bareAri: { callsPerSec: bareAri.callsPerSec, answerMs: bareAri.answerMs },
  services,
  allInOne,
  allInOneAriClient,
};
writeFileSync(join(benchDirectory, 'latest.json'), `${JSON.stringify(figures, null, 2)}\n`);
printTable(figures);
