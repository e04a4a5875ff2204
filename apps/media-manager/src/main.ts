import { loadEnv } from '@voipbin/config';
import { startApp } from '@voipbin/messaging';

import { MediaManagerEnv } from './app.env.ts';
import { MediaManagerModule } from './app.module.ts';

const env = loadEnv(MediaManagerEnv);

await startApp({
  name: 'media-manager',
  module: MediaManagerModule.forRoot(env),
  env,
  httpHost: env.HTTP_HOST,
  httpPort: env.HTTP_PORT,
});
