import 'reflect-metadata';

import { loadEnv } from '@voipbin/config';
import { startApp } from '@voipbin/messaging';

import { CallManagerEnv } from './app.env.ts';
import { CallManagerModule } from './app.module.ts';

const env = loadEnv(CallManagerEnv);

await startApp({
  name: 'call-manager',
  module: CallManagerModule.forRoot(env),
  env,
  httpPort: env.HTTP_PORT,
  httpHost: env.HTTP_HOST,
});
