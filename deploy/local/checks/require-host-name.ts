import { lookup } from 'node:dns/promises';
import { hostname } from 'node:os';
import { SetupError } from '../setup-error.ts';

const TIMEOUT_MS = 3000;

/** Asterisk looks its own host name up for every call and hangs when that has no quick answer. */
export async function requireHostName(name = hostname()): Promise<void> {
  const timeout = new Promise<never>((_, reject) => {
    AbortSignal.timeout(TIMEOUT_MS).addEventListener('abort', () => reject(new Error('no answer')));
  });
  try {
    await Promise.race([lookup(name), timeout]);
  } catch (cause) {
    const fix = `echo '127.0.1.1 ${name}' | sudo tee -a /etc/hosts`;
    throw new SetupError(`the host name ${name} does not resolve, so every call would hang: run ${fix}`, { cause });
  }
}
