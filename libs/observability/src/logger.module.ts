import { type DynamicModule, Global, Module } from '@nestjs/common';
import { type Logger } from 'pino';

import { LOGGER } from './logger.token.ts';

/** Gives every module the process's logger under `LOGGER`. */
@Global()
@Module({})
export class LoggerModule {
  static forRoot(logger: Logger): DynamicModule {
    return { module: LoggerModule, providers: [{ provide: LOGGER, useValue: logger }], exports: [LOGGER] };
  }
}
