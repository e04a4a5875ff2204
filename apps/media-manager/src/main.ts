import 'reflect-metadata';

import { runApp } from '@voipbin/messaging';

import { MediaManagerEnv } from './app.env.ts';
import { MediaManagerModule } from './app.module.ts';

await runApp('media-manager', MediaManagerEnv, MediaManagerModule);
