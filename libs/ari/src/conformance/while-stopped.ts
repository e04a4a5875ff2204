import { readFileSync, readdirSync } from 'node:fs';

/** Holds a process still while `task` runs. Every thread has stopped before it begins: a signal alone lets those that run finish. */
export async function whileStopped(pid: number, task: () => Promise<unknown>): Promise<void> {
  process.kill(pid, 'SIGSTOP');
  try {
    while (!isStopped(pid)) {
      await new Promise(setImmediate);
    }
    await task();
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}

function isStopped(pid: number): boolean {
  const threads = readdirSync(`/proc/${pid}/task`);
  return threads.every((thread) => readFileSync(`/proc/${pid}/task/${thread}/status`, 'utf8').includes('T (stopped)'));
}
