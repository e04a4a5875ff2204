import { type Logger } from 'pino';

const signals = ['SIGTERM', 'SIGINT'] as const;

/** Longer than the handlers get; what hangs after that would hang for ever. */
const CLOSE_WITHIN_MS = 15_000;

/** What of the process this needs. */
export interface SignalledProcess {
  on(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown;
  exit(code: number): void;
}

/** Ends the process in order at the first signal, at once at the second. */
export function closeOnSignal(close: () => Promise<void>, logger: Logger, host: SignalledProcess = process): void {
  let isClosing = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (isClosing) {
      host.exit(1);
      return;
    }
    isClosing = true;
    logger.info({ signal }, 'Closing');
    setTimeout(() => {
      logger.error('Did not close in time');
      host.exit(1);
    }, CLOSE_WITHIN_MS).unref();
    close().then(
      () => {
        host.exit(0);
      },
      (err: unknown) => {
        logger.error({ err }, 'Did not close in order');
        host.exit(1);
      },
    );
  };
  signals.forEach((signal) => host.on(signal, onSignal));
}
