import 'reflect-metadata';

import { runApp } from '@voipbin/messaging';

import { DirectoryManagerEnv } from './app.env.ts';
import { DirectoryManagerModule } from './app.module.ts';

await runApp('directory-manager', DirectoryManagerEnv, DirectoryManagerModule);
