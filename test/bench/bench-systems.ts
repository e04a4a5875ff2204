import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { allotAsteriskSettings } from '../../deploy/local/asterisk/allot-asterisk-settings.ts';
import { ensureAsterisk } from '../../deploy/local/asterisk/ensure-asterisk.ts';
import { startAsterisk } from '../../deploy/local/asterisk/start-asterisk.ts';
import { loopbackAddress } from '../../deploy/local/loopback-address.ts';
import { defaultRuntimeDirectory } from '../../deploy/local/paths.ts';
import type { StackForm } from '../../deploy/local/stack/apps.ts';
import type { Stack } from '../../deploy/local/stack/stack.ts';
import { startStack } from '../../deploy/local/stack/start-stack.ts';
import { ApiClient } from '../../tools/seed/api-client.ts';
import { seedDirectory } from '../../tools/seed.ts';
import { type LoadResult, sippLoad } from './sipp-load.ts';

export const benchDirectory = join(defaultRuntimeDirectory, 'bench');
const log = (): void => undefined;
const DIALLED = '+12025550150';

/** Something that answers calls and hangs them up. */
export interface System {
  /** Process ids by name: `asterisk`, the servers, the apps. */
  pids: Map<string, number>;
  load(callsPerSec: number, durationSec: number): Promise<LoadResult>;
  stop(): Promise<void>;
}

const ANSWER_AND_HANG_UP = `[from-carrier]
exten => _[!-~]!,1,Answer()
 same => n,Hangup()
`;

/** An Asterisk whose dialplan does it all. */
export async function startDialplan(): Promise<System> {
  return startWithoutUs({ 'extensions.conf': ANSWER_AND_HANG_UP });
}

/** An Asterisk and the bare program. */
export async function startBareAri(): Promise<System> {
  return startWithoutUs({}, (port) => {
    const program = spawn(process.execPath, [join(import.meta.dirname, 'bare-ari.ts'), String(port)]);
    return { pid: program.pid ?? 0, ready: once(program.stdout, 'data'), stop: () => program.kill() };
  });
}

interface Program {
  pid: number;
  ready: Promise<unknown>;
  stop: () => void;
}

async function startWithoutUs(
  replacedFiles: Record<string, string>,
  startProgram?: (port: number) => Program,
): Promise<System> {
  const directory = freshDirectory('without-us');
  const from = loopbackAddress();
  const settings = await allotAsteriskSettings(join(directory, 'asterisk'), {
    carriers: [{ name: 'load', hosts: [from], sipPort: 5060 }],
    replacedFiles,
  });
  const program = startProgram?.(settings.callManager.port);
  const asterisk = await startAsterisk(await ensureAsterisk(log), settings, { directory, log });
  await program?.ready;
  return {
    pids: new Map([['asterisk', asterisk.process.pid ?? 0], ...(program ? [['program', program.pid] as const] : [])]),
    load: (callsPerSec, durationSec) =>
      sippLoad({
        from,
        to: { address: settings.sipAddress, port: settings.sipPort },
        dialled: DIALLED,
        callsPerSec,
        durationSec,
      }),
    stop: async () => {
      await asterisk.process.stop();
      program?.stop();
    },
  };
}

export interface OurSystem extends System {
  stack: Stack;
  /** The customer's. */
  api: ApiClient;
  /** Loopback address of the carrier, whose port is 5060: from there come the calls, and there go outgoing ones. */
  carrierAddress: string;
}

/** This system with a number whose flow has these actions. */
export async function startOurs(
  form: StackForm,
  actions: object[] = [{ type: 'answer' }, { type: 'hangup' }],
  options: Partial<Parameters<typeof startStack>[0]> = {},
): Promise<OurSystem> {
  const directory = freshDirectory(form);
  const from = loopbackAddress();
  const carriers = [{ name: 'load', hosts: [from], sipPort: 5060 }];
  const { env, ...others } = options;
  const stack = await startStack({ form, directory, log, carriers, env: { LOG_LEVEL: 'warn', ...env }, ...others });
  const { accessKey, sip } = stack.plan.secrets;
  await seedDirectory({ databaseUrl: stack.databaseUrl, accessKey, sip: { username: 'bench', password: sip } });
  const api = new ApiClient(stack.apiUrl, accessKey);
  const flow = await api.send<{ id: string }>('POST', '/v1.0/flows', { name: 'bench', detail: '', actions });
  await api.send('POST', '/v1.0/numbers', { number: DIALLED, name: 'bench', call_flow_id: flow.id });
  const [address = '', port = ''] = stack.sipAddress.split(':');
  return {
    stack,
    api,
    carrierAddress: from,
    pids: pidsOf(stack),
    load: (callsPerSec, durationSec) =>
      sippLoad({ from, to: { address, port: Number(port) }, dialled: DIALLED, callsPerSec, durationSec }),
    stop: () => stack.stop(),
  };
}

function pidsOf(stack: Stack): Map<string, number> {
  const names = ['asterisk', 'postgres', ...(stack.rabbitmq ? ['rabbitmq'] : []), ...stack.apps.keys()];
  return new Map(names.map((name) => [name, stack.process(name).pid ?? 0]));
}

function freshDirectory(name: string): string {
  const directory = join(benchDirectory, name);
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  return directory;
}
