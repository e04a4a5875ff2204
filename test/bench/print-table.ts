import type { BenchFigures } from '../../tools/bench.ts';
import type { LoadFigures, OurFigures } from './bench-ours.ts';

/** What a form must reach, against the bare program and Asterisk in the same run. */
const goals = {
  'all-in-one': { ofBare: 0.6, ownPerAsterisk: 2, memoryMb: 300 },
  services: { ofBare: 0.4, ownPerAsterisk: 3, memoryMb: 900 },
} as const;

type Row = [what: string, seen: string, goal: string, verdict: string];

/** Prints the figures of a bench, each beside its goal. */
export function printTable(figures: BenchFigures): void {
  const { cpu, cores, dialplan, bareAri } = figures;
  process.stdout.write(`\n${cpu}, ${cores} cores, all of it on this machine: Asterisk, servers, load generator\n\n`);
  const rows: Row[] = [
    ['plain dialplan: calls/s', String(dialplan.callsPerSec), '', ''],
    ['bare ARI program: calls/s', String(bareAri.callsPerSec), '', ''],
    ...rowsOf('all-in-one', figures.allInOne, figures),
    ...rowsOf('services', figures.services, figures),
    ...driverRows('WebSocket driver', figures.allInOne),
    ...driverRows('ari-client', figures.allInOneAriClient),
  ];
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  for (const row of rows) {
    process.stdout.write(`${row.map((cell, column) => cell.padEnd(width(column))).join('  ')}\n`);
  }
}

function rowsOf(form: keyof typeof goals, ours: OurFigures, { bareAri }: BenchFigures): Row[] {
  const goal = goals[form];
  const ofBare = ours.callsPerSec / bareAri.callsPerSec;
  const sum = (byProcess: Record<string, number>): number =>
    Object.values(byProcess).reduce((all, one) => all + one, 0);
  const added = (share: 'p50' | 'p99'): number => ours.answerMs[share] - bareAri.answerMs[share];
  const { overload } = ours;
  return [
    [`${form}: calls/s`, String(ours.callsPerSec), '', ''],
    atLeast(`${form}: of the bare program`, ofBare, goal.ofBare),
    atMost(`${form}: own CPU per Asterisk's, 200/s`, ours.ownPerAsteriskCpu, goal.ownPerAsterisk),
    atMost(`${form}: added answer ms p50, 100/s`, added('p50'), 10),
    atMost(`${form}: added answer ms p99, 100/s`, added('p99'), 40),
    atMost(`${form}: step ms p50`, ours.stepMs.p50, 5),
    atMost(`${form}: step ms p99`, ours.stepMs.p99, 25),
    atMost(`${form}: memory MB, shared parts once`, sum(ours.pssMb), goal.memoryMb),
    [`${form}: memory MB, sum of RSS`, sum(ours.rssMb).toFixed(2), '', ''],
    atMost(`${form}: POST /v1.0/calls ms p95, 50/s`, ours.placeCallMs.p95, 25),
    atMost(`${form}: event to webhook ms p50`, ours.webhookMs.p50, 50),
    [
      `${form}: at ${overload.callsPerSec}/s`,
      `${overload.answered} answered, ${overload.refused} refused, ${overload.failed} failed`,
      `p99 of the answered ${overload.answerMs.p99} ms`,
      '',
    ],
  ];
}

/** The all-in-one form with one driver of ARI. */
function driverRows(driver: string, { callsPerSec, answerMs, cpuMsPerCall }: LoadFigures): Row[] {
  return [
    [`${driver}: calls/s`, String(callsPerSec), '', ''],
    [`${driver}: answer ms p50 / p99, 100/s`, `${answerMs.p50} / ${answerMs.p99}`, '', ''],
    [`${driver}: our CPU ms a call, 200/s`, (cpuMsPerCall['all-in-one'] ?? Number.NaN).toFixed(2), '', ''],
  ];
}

function atMost(what: string, seen: number, goal: number): Row {
  return [what, seen.toFixed(2), `<= ${goal}`, seen <= goal ? 'ok' : 'MISSED'];
}

function atLeast(what: string, seen: number, goal: number): Row {
  return [what, seen.toFixed(2), `>= ${goal}`, seen >= goal ? 'ok' : 'MISSED'];
}
