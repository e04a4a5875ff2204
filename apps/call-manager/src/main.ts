import 'reflect-metadata';

import { runApp } from '@voipbin/messaging';

import { CallManagerEnv } from './app.env.ts';
import { CallManagerModule } from './app.module.ts';

await runApp('call-manager', CallManagerEnv, CallManagerModule);
