import { setTimeout as delay } from 'node:timers/promises';
import { isRunning, type ProcessIdentity } from './process-identity.ts';

const POLL_MS = 20;

/** Asks a process and its group to end, and ends them when the grace is over. Resolves when it is gone. */
export async function endProcess(identity: ProcessIdentity, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  signalGroup(identity, signal);
  const deadlineMs = performance.now() + graceMs;
  while (isRunning(identity)) {
    if (performance.now() > deadlineMs) {
      signalGroup(identity, 'SIGKILL');
    }
    await delay(POLL_MS);
  }
}

/** Signals the process and all that it started in its own group; does nothing if it is gone. */
export function signalGroup(identity: ProcessIdentity, signal: NodeJS.Signals): void {
  if (!isRunning(identity)) {
    return;
  }
  try {
    process.kill(-identity.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') {
      throw error;
    }
  }
}
