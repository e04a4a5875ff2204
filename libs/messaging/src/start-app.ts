import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { VoiceError } from '@voipbin/common';
import { type AppEnv } from '@voipbin/config';
import { type AppName } from '@voipbin/contracts';
import { createLogger, HealthModule, LoggerModule, NestPinoLogger, ReadinessChecks } from '@voipbin/observability';

import { BusModule, type BusOptions } from './bus.module.ts';
import { connectBus } from './connect-bus.ts';
import { closeOnSignal } from './close-on-signal.ts';
import { RunningApp } from './running-app.ts';

export interface StartAppOptions {
  /** `all-in-one` carries its messages itself, all others need `RABBITMQ_URL`. */
  name: AppName | 'all-in-one';
  module: DynamicModule | Type;
  env: Pick<AppEnv, 'LOG_LEVEL' | 'LOG_FORMAT' | 'RABBITMQ_URL'>;
  /** 0 asks for a free port. */
  httpPort: number;
  httpHost: string;
  /** The app's own changes to the HTTP application, before it is initialised. */
  configure?: (app: NestExpressApplication) => void;
}

@Module({})
class ProcessModule {}

/**
 * Boots a process: HTTP (health, metrics, the module's controllers), then, when every module is initialised, the delivery
 * of messages. Resolves when it is ready; health answers meanwhile. SIGTERM and SIGINT close it and end the process.
 */
export async function startApp(options: StartAppOptions): Promise<RunningApp> {
  const { name, module, env, httpPort, httpHost, configure } = options;
  const logger = createLogger({ app: name, level: env.LOG_LEVEL, format: env.LOG_FORMAT });
  const root: DynamicModule = {
    module: ProcessModule,
    imports: [LoggerModule.forRoot(logger), HealthModule, BusModule.forRoot(busOptions(options)), module],
  };
  const app = await NestFactory.create<NestExpressApplication>(root, {
    logger: new NestPinoLogger(logger),
    abortOnError: false,
    // Each app reads its bodies itself: with its own limit, types and errors.
    bodyParser: false,
  });
  app.disable('x-powered-by');
  configure?.(app);
  const transport = connectBus(app);
  const running = new RunningApp(app, transport);
  app.get(ReadinessChecks).add('bus', () => running.checkDelivering());
  closeOnSignal(() => running.close(), logger);
  await app.listen(httpPort, httpHost);
  await app.startAllMicroservices();
  running.isDelivering = true;
  logger.info({ url: await app.getUrl() }, 'Ready');
  return running;
}

function busOptions({ name, env }: StartAppOptions): BusOptions {
  if (name === 'all-in-one') {
    return { local: true };
  }
  if (env.RABBITMQ_URL === undefined) {
    throw new VoiceError('invalid_environment', 'RABBITMQ_URL must be set.', { kind: 'operational', retryable: false });
  }
  return { app: name, url: env.RABBITMQ_URL };
}
