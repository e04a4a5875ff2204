import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ManagedProcess, type ManagedProcessOptions } from '../process/managed-process.ts';
import { untilListening } from '../process/until-listening.ts';
import type { RabbitmqInstallation } from './ensure-rabbitmq.ts';

const USER = 'voipbin';
const OPEN_FILES = 65_536;
/** Ends with the server. Erlang would otherwise start one for the whole machine and leave it behind. */
const WITH_EPMD = 'setpriv --pdeathsig TERM epmd -port "$ERL_EPMD_PORT" -address 127.0.0.1 & exec "$0"';
// One scheduler, which does not spin: it carries more calls than the rest of a machine does (ADR 11).
const ERLANG_ARGUMENTS = '+S 1:1 +sbwt none +sbwtdcpu none +sbwtdio none -kernel inet_dist_use_interface {127,0,0,1}';

export interface RabbitmqSettings {
  directory: string;
  /** All on 127.0.0.1: of AMQP, of Erlang's distribution and of its port mapper. */
  ports: { amqp: number; distribution: number; epmd: number };
  password: string;
}

export interface RunningRabbitmq {
  process: ManagedProcess;
  /** `amqp://user:password@host:port` */
  url: string;
  /** What the broker knows; without it the broker starts empty. */
  dataDirectory: string;
}

/** Starts a RabbitMQ of our own; resolves when it takes connections. */
export async function startRabbitmq(
  { server }: RabbitmqInstallation,
  settings: RabbitmqSettings,
  options: ManagedProcessOptions,
): Promise<RunningRabbitmq> {
  const { directory, ports, password } = settings;
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  writeFileSync(join(directory, 'rabbitmq.conf'), configuration(ports.amqp, password), { mode: 0o600 });
  writeFileSync(join(directory, 'enabled_plugins'), '[].\n');
  const dataDirectory = join(directory, 'mnesia');
  const process = await ManagedProcess.start(
    {
      name: 'rabbitmq',
      command: ['sh', '-c', WITH_EPMD, server],
      cwd: directory,
      env: environment(settings, dataDirectory),
      quiet: true,
      openFiles: OPEN_FILES,
      ready: (abort) => untilListening({ host: '127.0.0.1', port: ports.amqp }, abort),
    },
    options,
  );
  return { process, url: `amqp://${USER}:${password}@127.0.0.1:${ports.amqp}`, dataDirectory };
}

function configuration(amqpPort: number, password: string): string {
  const lines = [`listeners.tcp.1 = 127.0.0.1:${amqpPort}`, `default_user = ${USER}`, `default_pass = ${password}`];
  return [...lines, 'log.console = true', 'log.console.level = warning', 'log.file = false', ''].join('\n');
}

function environment({ directory, ports }: RabbitmqSettings, dataDirectory: string): NodeJS.ProcessEnv {
  return {
    HOME: directory,
    ERL_EPMD_PORT: String(ports.epmd),
    RABBITMQ_CONF_ENV_FILE: '/dev/null',
    RABBITMQ_CONFIG_FILE: join(directory, 'rabbitmq.conf'),
    RABBITMQ_DIST_PORT: String(ports.distribution),
    RABBITMQ_ENABLED_PLUGINS_FILE: join(directory, 'enabled_plugins'),
    RABBITMQ_LOG: 'warning,-color',
    RABBITMQ_LOG_BASE: directory,
    RABBITMQ_MNESIA_BASE: dataDirectory,
    RABBITMQ_NODENAME: 'voipbin@localhost',
    RABBITMQ_PID_FILE: join(directory, 'rabbitmq.pid'),
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: ERLANG_ARGUMENTS,
    // Makes the script become the server instead of watching over it.
    RUNNING_UNDER_SYSTEMD: 'true',
  };
}
