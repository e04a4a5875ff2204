import 'reflect-metadata';

import { runApp } from '@voipbin/messaging';

import { ApiGatewayEnv } from './app.env.ts';
import { ApiGatewayModule } from './app.module.ts';

await runApp('api-gateway', ApiGatewayEnv, ApiGatewayModule);
