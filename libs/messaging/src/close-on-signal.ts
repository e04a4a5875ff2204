import { type Logger } from 'pino';

import { type RunningApp } from './running-app.ts';

const signals = ['SIGTERM', 'SIGINT'] as const;

/** Longer than the handlers get; what hangs after that would hang for ever. */
const CLOSE_WITHIN_MS = 15_000;

/** Ends the process in order at the first signal, at once at the second. */
export function closeOnSignal(running: RunningApp, logger: Logger): void {
  let isClosing = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (isClosing) {
      process.exit(1);
    }
    isClosing = true;
    logger.info({ signal }, 'Closing');
    setTimeout(() => {
      logger.error('Did not close in time');
      process.exit(1);
    }, CLOSE_WITHIN_MS).unref();
    running.close().then(
      () => process.exit(0),
      (err: unknown) => {
        logger.error({ err }, 'Did not close in order');
        process.exit(1);
      },
    );
  };
  signals.forEach((signal) => process.on(signal, onSignal));
}
