import { type LoggerService } from '@nestjs/common';
import { type Logger } from 'pino';

/** Nest's own lines through pino. Nest passes its context, and a stack before it for errors, as the last arguments. */
export class NestPinoLogger implements LoggerService {
  readonly #logger: Logger;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.#logger.debug(fieldsOf(message, rest), textOf(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.#logger.error(fieldsOf(message, rest), textOf(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.#logger.warn(fieldsOf(message, rest), textOf(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.#logger.debug(fieldsOf(message, rest), textOf(message));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.#logger.trace(fieldsOf(message, rest), textOf(message));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.#logger.fatal(fieldsOf(message, rest), textOf(message));
  }
}

function fieldsOf(message: unknown, rest: unknown[]): Record<string, unknown> {
  const context = rest.at(-1);
  const stack = rest.length > 1 ? rest[0] : undefined;
  return {
    ...(typeof context === 'string' && { context }),
    ...(typeof stack === 'string' && { stack }),
    ...(message instanceof Error && { err: message }),
  };
}

function textOf(message: unknown): string {
  if (message instanceof Error) {
    return message.message;
  }
  return typeof message === 'string' ? message : JSON.stringify(message);
}
