import { endProcess } from './end-process.ts';
import { readPidFiles, removePidFile } from './pid-file.ts';
import { isRunning } from './process-identity.ts';

const GRACE_MS = 8000;

/** Stops every process of these pid files that still runs; returns their names. */
export async function stopLeftovers(pidDirectory: string, graceMs = GRACE_MS): Promise<string[]> {
  const records = readPidFiles(pidDirectory);
  const running = records.filter(isRunning);
  await Promise.all(running.map((record) => endProcess(record, record.stopSignal, graceMs)));
  for (const { name } of records) {
    removePidFile(pidDirectory, name);
  }
  return running.map(({ name }) => name);
}
