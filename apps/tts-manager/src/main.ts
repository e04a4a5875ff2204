import 'reflect-metadata';

import { runApp } from '@voipbin/messaging';

import { TtsManagerEnv } from './app.env.ts';
import { TtsManagerModule } from './app.module.ts';

await runApp('tts-manager', TtsManagerEnv, TtsManagerModule);
