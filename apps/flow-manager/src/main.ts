import 'reflect-metadata';

import { runApp } from '@voipbin/messaging';

import { FlowManagerEnv } from './app.env.ts';
import { FlowManagerModule } from './app.module.ts';

await runApp('flow-manager', FlowManagerEnv, FlowManagerModule);
