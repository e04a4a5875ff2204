import { loadEnv } from '@voipbin/config';
import { startApp } from '@voipbin/messaging';

import { FlowManagerEnv } from './app.env.ts';
import { FlowManagerModule } from './app.module.ts';

const env = loadEnv(FlowManagerEnv);

await startApp({
  name: 'flow-manager',
  module: FlowManagerModule.forRoot(env),
  env,
  httpHost: env.HTTP_HOST,
  httpPort: env.HTTP_PORT,
});
