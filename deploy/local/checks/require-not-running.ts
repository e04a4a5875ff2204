import { readPidFiles } from '../process/pid-file.ts';
import { isRunning } from '../process/process-identity.ts';
import { SetupError } from '../setup-error.ts';

/** Refuses to begin beside another `npm start` of the same folder. */
export function requireNotRunning(starterDirectory: string): void {
  const running = readPidFiles(starterDirectory).find(isRunning);
  if (running !== undefined) {
    throw new SetupError(`it is already running (pid ${running.pid}): npm stop ends it`);
  }
}
