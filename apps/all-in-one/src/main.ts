import { startApp } from '@voipbin/messaging';

import { loadAllInOneEnv } from './app.env.ts';
import { AllInOneModule } from './app.module.ts';

const env = loadAllInOneEnv();
const { apiGateway } = env;

await startApp({
  name: 'all-in-one',
  module: AllInOneModule.forRoot(env),
  env: apiGateway,
  httpHost: apiGateway.HTTP_HOST,
  httpPort: apiGateway.HTTP_PORT,
});
