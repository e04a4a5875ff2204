import { loadEnv } from '@voipbin/config';
import { startApp } from '@voipbin/messaging';

import { TtsManagerEnv } from './app.env.ts';
import { TtsManagerModule } from './app.module.ts';

const env = loadEnv(TtsManagerEnv);

await startApp({
  name: 'tts-manager',
  module: TtsManagerModule.forRoot(env),
  env,
  httpHost: env.HTTP_HOST,
  httpPort: env.HTTP_PORT,
});
