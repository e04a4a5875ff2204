import { type DynamicModule } from '@nestjs/common';
import { type AppEnv, loadEnv } from '@voipbin/config';
import { type AppName } from '@voipbin/contracts';
import { runProgram } from '@voipbin/observability';

import { startApp } from './start-app.ts';

/** The whole `main.ts` of an app: reads its environment and starts its module, or says in one line why it cannot. */
export function runApp<E extends AppEnv>(
  name: AppName,
  Env: new () => E,
  Module: { forRoot(env: E): DynamicModule },
): Promise<void> {
  return runProgram(name, async () => {
    const env = loadEnv(Env);
    const { HTTP_HOST: httpHost, HTTP_PORT: httpPort } = env;
    await startApp({ name, module: Module.forRoot(env), env, httpHost, httpPort });
  });
}
