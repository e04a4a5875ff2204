import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { percentiles, type Percentiles } from './percentiles.ts';

const scenario = join(import.meta.dirname, '../sipp/call-until-hangup.xml');

export interface Load {
  /** Loopback address of the caller. */
  from: string;
  to: { address: string; port: number };
  dialled: string;
  callsPerSec: number;
  durationSec: number;
}

export interface LoadResult {
  attempted: number;
  answered: number;
  /** Refused with 503. */
  refused: number;
  /** Everything else: timeouts, other answers, calls that were never ended. */
  failed: number;
  /** INVITE to 200 of the answered ones. */
  answerMs: Percentiles;
  durationSec: number;
}

/** Calls at a steady rate with SIPp until the last call has ended. */
export async function sippLoad({ from, to, dialled, callsPerSec, durationSec }: Load): Promise<LoadResult> {
  const directory = mkdtempSync(join(tmpdir(), 'voipbin-bench-'));
  const attempted = Math.round(callsPerSec * durationSec);
  const party = ['-i', from, '-mi', from, '-p', '5060', '-s', dialled];
  const rate = ['-r', String(callsPerSec), '-m', String(attempted), '-l', String(attempted)];
  // SIPp's own 64 KB lost messages of ours when it was not given the CPU for a moment.
  const buffers = ['-buff_size', String(4 * 2 ** 20)];
  const limits = ['-recv_timeout', '20000', '-timeout', String(durationSec + 40), '-nostdin'];
  const traces = ['-trace_rtt', '-rtt_freq', '100', '-trace_stat', '-fd', '1'];
  const startedMs = Date.now();
  const sipp = spawn(
    'sipp',
    [`${to.address}:${to.port}`, '-sf', scenario, ...party, ...rate, ...limits, ...buffers, ...traces],
    {
      cwd: directory,
      stdio: 'ignore',
      env: { ...process.env, TERM: 'dumb' },
    },
  );
  await once(sipp, 'exit');
  try {
    return { ...read(directory, attempted), durationSec: (Date.now() - startedMs) / 1000 };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function read(directory: string, attempted: number): Omit<LoadResult, 'durationSec'> {
  const names = readdirSync(directory);
  const table = (isIt: (name: string) => boolean): string[][] => {
    const name = names.find(isIt);
    const text = name === undefined ? '' : readFileSync(join(directory, name), 'utf8');
    return text
      .trim()
      .split('\n')
      .map((line) => line.split(';'));
  };
  const statistics = table((name) => name.endsWith('_.csv'));
  const last = statistics.at(-1) ?? [];
  const column = (name: string): number => Number(last[statistics[0]?.indexOf(name) ?? -1] ?? 0);
  const responseMs = table((name) => name.endsWith('_rtt.csv'))
    .slice(1)
    .map((row) => Number(row[1]));
  const refused = column('refused(C)');
  const answered = column('SuccessfulCall(C)') - refused;
  return { attempted, answered, refused, failed: attempted - answered - refused, answerMs: percentiles(responseMs) };
}
