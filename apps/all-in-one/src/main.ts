import 'reflect-metadata';

import { startApp } from '@voipbin/messaging';
import { runProgram } from '@voipbin/observability';

import { loadAllInOneEnv } from './app.env.ts';
import { AllInOneModule } from './app.module.ts';

await runProgram('all-in-one', async () => {
  const env = loadAllInOneEnv();
  const { HTTP_HOST: httpHost, HTTP_PORT: httpPort } = env.apiGateway;
  await startApp({ name: 'all-in-one', module: AllInOneModule.forRoot(env), env: env.apiGateway, httpHost, httpPort });
});
