import { pino, type Logger } from 'pino';
import { PinoPretty } from 'pino-pretty';

export interface LoggerOptions {
  /** Name of the process; part of every line. */
  app: string;
  level: string;
  format: 'json' | 'pretty';
}

/** What must never reach a log, wherever it hides in the first two levels of a line. */
const secrets = ['authorization', 'accesskey', 'password', 'secret', 'token'];

/** A logger to standard output. Pass `callId` and `runId` as fields, errors as `err`. */
export function createLogger({ app, level, format }: LoggerOptions): Logger {
  const options = {
    level,
    base: { app },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: secrets.flatMap((name) => [name, `*.${name}`]),
  };
  return format === 'json'
    ? pino(options)
    : pino(options, PinoPretty({ ignore: 'app', translateTime: 'SYS:HH:MM:ss.l' }));
}
