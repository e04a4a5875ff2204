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

/** Signals the group that the process leads, or the process alone if it leads none; does nothing if it is gone. */
export function signalGroup(identity: ProcessIdentity, signal: NodeJS.Signals): void {
  if (isRunning(identity) && !send(-identity.pid, signal)) {
    send(identity.pid, signal);
  }
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}
