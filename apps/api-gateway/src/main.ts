import 'reflect-metadata';

import { loadEnv } from '@voipbin/config';
import { startApp } from '@voipbin/messaging';

import { ApiGatewayEnv } from './app.env.ts';
import { ApiGatewayModule } from './app.module.ts';

const env = loadEnv(ApiGatewayEnv);

await startApp({
  name: 'api-gateway',
  module: ApiGatewayModule.forRoot(env),
  env,
  httpPort: env.HTTP_PORT,
  httpHost: env.HTTP_HOST,
});
