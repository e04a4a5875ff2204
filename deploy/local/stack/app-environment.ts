import { join } from 'node:path';
import { defaultRuntimeDirectory } from '../paths.ts';
import type { Stack } from './stack.ts';

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
    ARI_USERNAME: asterisk.callManager.username,
    ARI_PASSWORD: asterisk.callManager.password,
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
