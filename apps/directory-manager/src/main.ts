import 'reflect-metadata';

import { loadEnv } from '@voipbin/config';
import { startApp } from '@voipbin/messaging';

import { DirectoryManagerEnv } from './app.env.ts';
import { DirectoryManagerModule } from './app.module.ts';

const env = loadEnv(DirectoryManagerEnv);

await startApp({
  name: 'directory-manager',
  module: DirectoryManagerModule.forRoot(env),
  env,
  httpPort: env.HTTP_PORT,
  httpHost: env.HTTP_HOST,
});
