import { join } from 'node:path';
import { allotAsteriskSettings } from '../asterisk/allot-asterisk-settings.ts';
import type { AsteriskSettings } from '../asterisk/asterisk-settings.ts';
import type { ManagedProcessOptions } from '../process/managed-process.ts';
import type { StackOptions } from './stack-options.ts';
import { freePorts, type StackPorts } from './stack-ports.ts';
import { keepSecrets, type StackSecrets } from './stack-secrets.ts';

/** Everything that is decided before the first process starts. */
export interface StackPlan {
  options: StackOptions;
  ports: StackPorts;
  secrets: StackSecrets;
  asterisk: AsteriskSettings;
  /** For every process. */
  process: ManagedProcessOptions;
}

export async function planStack(options: StackOptions): Promise<StackPlan> {
  const {
    directory,
    log,
    carriers = [],
    supervise = true,
    listenHost = '127.0.0.1',
    ariDriver = 'websocket',
  } = options;
  const ports = options.ports ?? (await freePorts());
  const secrets = keepSecrets(join(directory, 'secrets'));
  const asterisk = await allotAsteriskSettings(join(directory, 'asterisk'), {
    ari: { username: 'voipbin', password: secrets.ari },
    callManager: { host: listenHost, port: ports.ari, username: 'asterisk', password: secrets.asterisk },
    carriers,
    ariDriver,
    ...options.asterisk,
    ...sipAddressOf(options.own?.asteriskSip),
  });
  return { options, ports, secrets, asterisk, process: { directory, log, restart: supervise } };
}

function sipAddressOf(own: string | undefined): Partial<AsteriskSettings> {
  if (own === undefined) return {};
  const [, sipAddress = own, sipPort = '5060'] = /^(.*):(\d+)$/.exec(own) ?? [];
  return { sipAddress, sipPort: Number(sipPort) };
}
