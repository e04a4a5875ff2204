import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts a process's time in these. */
const TICK_MS = 10;

interface Process {
  pid: number;
  parent: number;
  cpuMs: number;
  rssMb: number;
}

export interface Usage {
  cpuMs: number;
  rssMb: number;
  /** What is shared, such as Node's own program, is divided among those who share it: the sum over processes is what they take together. */
  pssMb: number;
}

/** What a process and all its descendants have used of the CPU so far, and their memory now. */
export function usageOf(pid: number): Usage {
  const processes = readProcesses();
  const family = new Set([pid]);
  for (let grown = true; grown;) {
    const before = family.size;
    processes.filter(({ parent }) => family.has(parent)).forEach((child) => family.add(child.pid));
    grown = family.size > before;
  }
  const members = processes.filter((process) => family.has(process.pid));
  return {
    cpuMs: members.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    rssMb: members.reduce((sum, { rssMb }) => sum + rssMb, 0),
    pssMb: members.reduce((sum, member) => sum + pssMbOf(member.pid), 0),
  };
}

/** NaN of another user's process, and of one that ended meanwhile. */
function pssMbOf(pid: number): number {
  try {
    return Number(/^Pss: +(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

function readProcesses(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)));
}

/** Empty when the process ended meanwhile. */
function readProcess(pid: number): Process[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in parentheses, may hold anything: fields are counted from behind it.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const field = (number: number): number => Number(fields[number - 3]);
    const pageBytes = 4096;
    const cpuMs = (field(14) + field(15) + field(16) + field(17)) * TICK_MS;
    return [{ pid, parent: field(4), cpuMs, rssMb: (field(24) * pageBytes) / 2 ** 20 }];
  } catch {
    return [];
  }
}
