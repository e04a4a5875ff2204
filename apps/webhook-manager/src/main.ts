import 'reflect-metadata';

import { runApp } from '@voipbin/messaging';

import { WebhookManagerEnv } from './app.env.ts';
import { WebhookManagerModule } from './app.module.ts';

await runApp('webhook-manager', WebhookManagerEnv, WebhookManagerModule);
