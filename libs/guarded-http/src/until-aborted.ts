import { once } from 'node:events';

/** The work's outcome, or the signal's reason should it come before: a name server that hangs cannot be aborted, only left alone. */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return Promise.race([work, rejection(signal)]);
}

async function rejection(signal: AbortSignal): Promise<never> {
  await once(signal, 'abort');
  throw signal.reason;
}
