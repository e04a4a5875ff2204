import { join } from 'node:path';
import { startAsterisk } from '../asterisk/start-asterisk.ts';
import { writeConfiguration } from '../asterisk/write-configuration.ts';
import { startPostgres } from '../postgres/start-postgres.ts';
import { startRabbitmq } from '../rabbitmq/start-rabbitmq.ts';
import { withProgress } from '../with-progress.ts';
import { allDone } from './all-done.ts';
import { appEnvironment } from './app-environment.ts';
import type { Programs } from './ensure-programs.ts';
import { migrateApps } from './migrate-apps.ts';
import type { Stack } from './stack.ts';

/** Starts the servers of which there is a program and adds them to the stack; when it is done the database is migrated. */
export async function startServers(stack: Stack, programs: Programs): Promise<void> {
  await allDone([startDatabase(stack, programs), startBroker(stack, programs), startTelephony(stack, programs)]);
}

async function startTelephony(stack: Stack, { asterisk: program }: Programs): Promise<void> {
  const { options, asterisk, process } = stack.plan;
  if (program !== undefined) {
    stack.asterisk = await startAsterisk(program, asterisk, process);
  } else {
    const folder = join(options.directory, 'asterisk-config');
    writeConfiguration(asterisk, folder);
    options.log('setup', `your Asterisk at ${stack.sipAddress} needs the files of ${folder} in its /etc/asterisk`);
  }
}

async function startDatabase(stack: Stack, programs: Programs): Promise<void> {
  const { options, ports, secrets, process } = stack.plan;
  if (programs.postgres !== undefined) {
    const directory = join(options.directory, 'postgres');
    const settings = { directory, port: ports.postgres, password: secrets.postgres };
    stack.postgres = await startPostgres(programs.postgres, settings, process);
  }
  await withProgress(options.log, 'Migrating the database', async () => {
    await migrateApps(appEnvironment(stack));
    await options.seed?.(stack.databaseUrl, secrets);
  });
}

async function startBroker(stack: Stack, programs: Programs): Promise<void> {
  const { options, ports, secrets, process } = stack.plan;
  if (programs.rabbitmq !== undefined) {
    const directory = join(options.directory, 'rabbitmq');
    const erlang = { amqp: ports.amqp, distribution: ports.erlang, epmd: ports.epmd };
    const settings = { directory, ports: erlang, password: secrets.rabbitmq };
    stack.rabbitmq = await startRabbitmq(programs.rabbitmq, settings, process);
  }
}
