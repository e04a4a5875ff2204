export * from './create-logger.ts';
export * from './health.module.ts';
export * from './logger.module.ts';
export * from './logger.token.ts';
export * from './nest-pino-logger.ts';
export * from './readiness-checks.ts';
export * from './run-program.ts';
