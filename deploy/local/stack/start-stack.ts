import { join } from 'node:path';
import { startAsterisk } from '../asterisk/start-asterisk.ts';
import { requireHostName } from '../checks/require-host-name.ts';
import { startPostgres } from '../postgres/start-postgres.ts';
import { stopLeftovers } from '../process/stop-leftovers.ts';
import { startRabbitmq } from '../rabbitmq/start-rabbitmq.ts';
import { withProgress } from '../with-progress.ts';
import { appEnvironment } from './app-environment.ts';
import { ensurePrograms, type Programs } from './ensure-programs.ts';
import { migrateApps } from './migrate-apps.ts';
import { Stack } from './stack.ts';
import type { StackOptions } from './stack-options.ts';
import { planStack } from './stack-plan.ts';
import { startApps } from './start-apps.ts';

/**
 * Brings up servers, migrated databases and the built apps of one form; resolves when every app is ready. What an earlier
 * run in the same folder left behind is stopped first. When something fails, everything is stopped again.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { directory, form, log } = options;
  await requireHostName();
  const stopped = await stopLeftovers(join(directory, 'pids'));
  if (stopped.length > 0) log('setup', `stopped what an earlier run had left running: ${stopped.join(', ')}`);
  const programs = await ensurePrograms(options);
  const stack = new Stack(await planStack(options));
  try {
    await withProgress(log, 'Starting the servers', () => startServers(stack, programs));
    const env = { ...appEnvironment(stack), ...options.env };
    await withProgress(log, 'Migrating the database', () => migrateApps(env));
    await withProgress(log, `Starting ${form}`, () => startApps(stack, env));
  } catch (error) {
    await stack.stop();
    throw error;
  }
  return stack;
}

async function startServers(stack: Stack, programs: Programs): Promise<void> {
  const { options, ports, secrets, asterisk, process } = stack.plan;
  const below = (name: string): string => join(options.directory, name);
  if (programs.postgres !== undefined) {
    const settings = { directory: below('postgres'), port: ports.postgres, password: secrets.postgres };
    stack.postgres = await startPostgres(programs.postgres, settings, process);
  }
  if (programs.asterisk !== undefined) {
    stack.asterisk = await startAsterisk(programs.asterisk, asterisk, process);
  }
  if (programs.rabbitmq !== undefined) {
    const erlang = { amqp: ports.amqp, distribution: ports.erlang, epmd: ports.epmd };
    const settings = { directory: below('rabbitmq'), ports: erlang, password: secrets.rabbitmq };
    stack.rabbitmq = await startRabbitmq(programs.rabbitmq, settings, process);
  }
}
