import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessIdentity } from './process-identity.ts';

/** One process that was started here, so that it can be stopped even after whoever started it is gone. */
export interface PidRecord extends ProcessIdentity {
  name: string;
  stopSignal: NodeJS.Signals;
}

const pidFile = (directory: string, name: string): string => join(directory, `${name}.pid`);

export function writePidFile(
  directory: string,
  name: string,
  identity: ProcessIdentity | undefined,
  stopSignal: NodeJS.Signals,
): void {
  if (identity !== undefined) {
    const record: PidRecord = { name, ...identity, stopSignal };
    mkdirSync(directory, { recursive: true });
    writeFileSync(pidFile(directory, name), JSON.stringify(record));
  }
}

export function removePidFile(directory: string, name: string): void {
  rmSync(pidFile(directory, name), { force: true });
}

export function readPidFiles(directory: string): PidRecord[] {
  mkdirSync(directory, { recursive: true });
  return readdirSync(directory)
    .filter((file) => file.endsWith('.pid'))
    .map((file) => JSON.parse(readFileSync(join(directory, file), 'utf8')) as PidRecord);
}
