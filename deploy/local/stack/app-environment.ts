import { join } from 'node:path';
import { defaultRuntimeDirectory } from '../paths.ts';
import type { Stack } from './stack.ts';
import type { StackPlan } from './stack-plan.ts';

/** What the apps of a stack read from their environment; only `HTTP_PORT` differs from app to app and is not here. */
export function appEnvironment({ plan, databaseUrl, rabbitmqUrl }: Stack): Record<string, string> {
  const { options, ports, secrets, asterisk } = plan;
  return {
    NODE_ENV: 'production',
    // A process that was killed is back sooner when Node need not compile everything again.
    NODE_COMPILE_CACHE: join(options.runtimeDirectory ?? defaultRuntimeDirectory, 'compile-cache'),
    // What a call leaves behind lives for milliseconds: more room for the young only means longer pauses and more memory.
    NODE_OPTIONS: '--max-semi-space-size=8',
    BUS: options.form === 'services' ? 'rabbitmq' : 'local',
    DATABASE_URL: databaseUrl,
    ...(rabbitmqUrl !== undefined && { RABBITMQ_URL: rabbitmqUrl }),
    HTTP_HOST: '127.0.0.1',
    SECRET_KEY: secrets.secretKey,
    ARI_LISTEN_HOST: asterisk.callManager.host,
    ARI_LISTEN_PORT: String(asterisk.callManager.port),
    ...ariAccess(plan),
    OUTGOING_CARRIERS: asterisk.carriers.map(({ name }) => name).join(','),
    MEDIA_DIR: join(options.directory, 'media'),
    MEDIA_HTTP_HOST: asterisk.callManager.host,
    MEDIA_HTTP_PORT: String(ports.media),
    MEDIA_BASE_URL: `http://${asterisk.callManager.host}:${ports.media}`,
    MEDIA_TOKEN: secrets.mediaToken,
    ESPEAK_PATH: '/usr/bin/espeak-ng',
    ...options.env,
  };
}

/** How Asterisk and call-manager find each other: one of them dials, and shows who it is. */
function ariAccess({ asterisk, options }: StackPlan): Record<string, string> {
  if (asterisk.ariDriver !== 'ari-client') {
    const { username, password } = asterisk.callManager;
    return { ARI_DRIVER: 'websocket', ARI_USERNAME: username, ARI_PASSWORD: password };
  }
  const { username, password } = asterisk.ari;
  const url = options.own?.ariUrl ?? `http://127.0.0.1:${asterisk.httpPort}`;
  return { ARI_DRIVER: 'ari-client', ARI_URL: url, ARI_USERNAME: username, ARI_PASSWORD: password };
}
