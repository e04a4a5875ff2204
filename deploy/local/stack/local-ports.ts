import type { WantedPort } from '../checks/require-free-ports.ts';
import { SetupError } from '../setup-error.ts';
import type { StackForm } from './apps.ts';
import type { OwnServers } from './stack-options.ts';

const LOOPBACK = '127.0.0.1';

/** What `npm start` listens on; the environment variable of this name moves it. */
const defaults = {
  SIP_PORT: { port: 15_060, use: 'SIP', of: 'asterisk' },
  SIP_TLS_PORT: { port: 15_061, use: 'SIP over TLS', of: 'asterisk' },
  HTTPS_PORT: { port: 15_089, use: 'SIP over secure WebSocket', of: 'asterisk' },
  ASTERISK_HTTP_PORT: { port: 15_088, use: 'ARI and SIP over WebSocket', of: 'asterisk' },
  POSTGRES_PORT: { port: 15_432, use: 'Postgres', of: 'postgres' },
  RABBITMQ_PORT: { port: 15_672, use: 'RabbitMQ', of: 'rabbitmq' },
  ERLANG_PORT: { port: 15_673, use: 'RabbitMQ', of: 'rabbitmq' },
  EPMD_PORT: { port: 15_674, use: 'RabbitMQ', of: 'rabbitmq' },
  API_HTTP_PORT: { port: 18_080, use: 'the API', of: 'apps' },
  ARI_LISTEN_PORT: { port: 18_090, use: 'the connection of Asterisk', of: 'apps' },
  MEDIA_HTTP_PORT: { port: 18_091, use: 'media', of: 'apps' },
  DIRECTORY_MANAGER_PORT: { port: 18_081, use: 'directory-manager', of: 'services' },
  MEDIA_MANAGER_PORT: { port: 18_082, use: 'media-manager', of: 'services' },
  TTS_MANAGER_PORT: { port: 18_083, use: 'tts-manager', of: 'services' },
  CALL_MANAGER_PORT: { port: 18_084, use: 'call-manager', of: 'services' },
  FLOW_MANAGER_PORT: { port: 18_085, use: 'flow-manager', of: 'services' },
  WEBHOOK_MANAGER_PORT: { port: 18_086, use: 'webhook-manager', of: 'services' },
} as const;

/** Who listens: a server, the apps in both forms, the apps as services. */
type Listener = (typeof defaults)[keyof typeof defaults]['of'];

export type LocalPorts = Record<keyof typeof defaults, number>;

const names = Object.keys(defaults) as (keyof LocalPorts)[];
const onSipAddress: readonly string[] = ['SIP_PORT', 'SIP_TLS_PORT', 'HTTPS_PORT'];

export function readLocalPorts(env: NodeJS.ProcessEnv): LocalPorts {
  return Object.fromEntries(names.map((name) => [name, readPort(name, env[name])])) as LocalPorts;
}

/** For the check that nobody else has them. Whose server is somebody else's needs none here. */
export function wantedPorts(ports: LocalPorts, sipAddress: string, form: StackForm, own: OwnServers): WantedPort[] {
  const listens: Record<Listener, boolean> = {
    asterisk: own.asteriskSip === undefined,
    postgres: own.databaseUrl === undefined,
    rabbitmq: form === 'services' && own.rabbitmqUrl === undefined,
    apps: true,
    services: form === 'services',
  };
  const used = names.filter((name) => listens[defaults[name].of]);
  return used.map((name) => ({
    use: defaults[name].use,
    address: onSipAddress.includes(name) ? sipAddress : LOOPBACK,
    port: ports[name],
    setting: name,
    udp: name === 'SIP_PORT',
  }));
}

function readPort(name: keyof LocalPorts, value: string | undefined): number {
  const port = value === undefined || value === '' ? defaults[name].port : Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new SetupError(`${name} must be a port between 1 and 65535`);
  }
  return port;
}
