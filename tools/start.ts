/** Runs the whole system on this machine until it is told to stop. `--services`: every app as its own process. */
import { join } from 'node:path';
import { inspect } from 'node:util';
import { requireFreePorts } from '../deploy/local/checks/require-free-ports.ts';
import { requireNotRunning } from '../deploy/local/checks/require-not-running.ts';
import { localDirectory, starterDirectory } from '../deploy/local/paths.ts';
import { prefixedLog } from '../deploy/local/prefixed-log.ts';
import { removePidFile, writePidFile } from '../deploy/local/process/pid-file.ts';
import { identifyProcess } from '../deploy/local/process/process-identity.ts';
import { stopLeftovers } from '../deploy/local/process/stop-leftovers.ts';
import { SetupError } from '../deploy/local/setup-error.ts';
import { localStackOptions } from '../deploy/local/stack/local-stack-options.ts';
import type { StackForm } from '../deploy/local/stack/apps.ts';
import type { StackSecrets } from '../deploy/local/stack/stack-secrets.ts';
import type { Stack } from '../deploy/local/stack/stack.ts';
import { startStack } from '../deploy/local/stack/start-stack.ts';
import { seedDemo, seedDirectory } from './seed.ts';

const DEMO_NUMBER = '+12025550123';
const DEMO_USERNAME = 'demo';
const pidDirectory = join(localDirectory, 'pids');
const log = prefixedLog();

async function bringUp(form: StackForm): Promise<Stack> {
  requireNotRunning(starterDirectory);
  writePidFile(starterDirectory, 'start', identifyProcess(process.pid), 'SIGTERM');
  const { options, wanted } = localStackOptions(process.env, form);
  await stopLeftovers(pidDirectory);
  await requireFreePorts(wanted);
  const env = {
    LOG_FORMAT: process.env.LOG_FORMAT ?? 'pretty',
    // Whoever tries it has their server on this machine.
    WEBHOOK_ALLOWED_HOSTS: process.env.WEBHOOK_ALLOWED_HOSTS ?? '127.0.0.1,localhost',
    FLOW_ALLOWED_HOSTS: process.env.FLOW_ALLOWED_HOSTS ?? '127.0.0.1,localhost',
    ...senders(process.env),
  };
  return startStack({ ...options, form, directory: localDirectory, log, env, seed: seedAccount });
}

/** Who sends e-mails and text messages for flows, where the operator has somebody. */
function senders({ SMTP_URL, MAIL_FROM, MESSAGE_URL, MESSAGE_TOKEN }: NodeJS.ProcessEnv): Record<string, string> {
  return {
    ...(SMTP_URL && { SMTP_URL }),
    ...(MAIL_FROM && { MAIL_FROM }),
    ...(MESSAGE_URL && { MESSAGE_URL }),
    ...(MESSAGE_TOKEN && { MESSAGE_TOKEN }),
  };
}

/** Before the apps start, so that Asterisk has the account from the beginning. */
function seedAccount(databaseUrl: string, { accessKey, sip }: StackSecrets): Promise<unknown> {
  return seedDirectory({ databaseUrl, accessKey, sip: { username: DEMO_USERNAME, password: sip } });
}

async function seed(stack: Stack): Promise<void> {
  const { accessKey, sip } = stack.plan.secrets;
  await seedDemo({
    apiUrl: stack.apiUrl,
    databaseUrl: stack.databaseUrl,
    number: DEMO_NUMBER,
    accessKey,
    sip: { username: DEMO_USERNAME, password: sip },
  });
}

function welcome(stack: Stack, form: StackForm): void {
  const { accessKey, sip } = stack.plan.secrets;
  const lines = [
    `VoIPBIN is ready (${form}).`,
    '',
    `  register a phone   user ${DEMO_USERNAME}, password ${sip}, server ${stack.sipAddress} (UDP or TCP)`,
    `  and dial           ${DEMO_NUMBER}`,
    `  the API            curl -H 'Authorization: Bearer ${accessKey}' ${stack.apiUrl}/v1.0/calls`,
    `  logs               ${join(localDirectory, 'logs')}`,
    `  stop               Ctrl-C, or npm stop`,
  ];
  process.stdout.write(`\n${lines.join('\n')}\n\n`);
}

/** Before it is ready there is no order to keep: what runs is stopped by its pid file. */
async function stop(stack: Stack | undefined): Promise<void> {
  log('setup', 'stopping');
  await (stack === undefined ? stopLeftovers(pidDirectory) : stack.stop());
  removePidFile(starterDirectory, 'start');
}

let stack: Stack | undefined;
let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    void stop(stack).then(() => process.exit(0));
  });
}
try {
  const form = process.argv.includes('--services') ? 'services' : 'all-in-one';
  stack = await bringUp(form);
  await seed(stack);
  welcome(stack, form);
} catch (error) {
  if (!isStopping) {
    process.stderr.write(`${error instanceof SetupError ? error.message : inspect(error)}\n`);
    await stack?.stop();
    process.exit(1);
  }
}
