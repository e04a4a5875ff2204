import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { heardAfter, readWav } from '@voipbin/testing';
import { afterAll, beforeAll, it } from 'vitest';

import { makeAsteriskDirectories } from '../../deploy/local/asterisk/asterisk-directories.ts';
import { asteriskProgram } from '../../deploy/local/asterisk/asterisk-program.ts';
import { ensureAsterisk } from '../../deploy/local/asterisk/ensure-asterisk.ts';
import { keepCertificate } from '../../deploy/local/asterisk/keep-certificate.ts';
import { debianLayout } from '../../deploy/local/asterisk/write-configuration.ts';
import { freePort } from '../../deploy/local/free-port.ts';
import { loopbackAddress } from '../../deploy/local/loopback-address.ts';
import { repositoryRoot } from '../../deploy/local/paths.ts';
import { ensurePostgres } from '../../deploy/local/postgres/ensure-postgres.ts';
import { startPostgres } from '../../deploy/local/postgres/start-postgres.ts';
import { ManagedProcess } from '../../deploy/local/process/managed-process.ts';
import { ensureRabbitmq } from '../../deploy/local/rabbitmq/ensure-rabbitmq.ts';
import { startRabbitmq } from '../../deploy/local/rabbitmq/start-rabbitmq.ts';
import { scratchDirectory } from '../../deploy/local/scratch-directory.ts';
import { startStack } from '../../deploy/local/stack/start-stack.ts';
import { seedDirectory } from '../../tools/seed.ts';
import { startCarrier } from '../parties/carrier/start-carrier.ts';
import { Api } from '../system/api.ts';
import { expectHeard } from '../system/expect-heard.ts';
import { CALLER } from './cases/caller.ts';

const log = (): void => undefined;
const directory = scratchDirectory();
const process = { directory, log };
const stops: (() => Promise<unknown>)[] = [];

/** What somebody else runs: a database and a broker. */
async function othersServers(): Promise<{ databaseUrl: string; rabbitmqUrl: string }> {
  const password = 'theirs';
  const postgresSettings = { directory: join(directory, 'postgres'), port: await freePort(), password };
  const postgres = await startPostgres(await ensurePostgres(log), postgresSettings, process);
  stops.unshift(() => postgres.process.stop());
  const ports = { amqp: await freePort(), distribution: await freePort(), epmd: await freePort() };
  const rabbitmqSettings = { directory: join(directory, 'rabbitmq'), ports, password };
  const rabbitmq = await startRabbitmq(await ensureRabbitmq(log), rabbitmqSettings, process);
  stops.unshift(() => rabbitmq.process.stop());
  return { databaseUrl: postgres.url, rabbitmqUrl: rabbitmq.url };
}

/** And an Asterisk, with the files that we wrote for it; only where it keeps things is another place. */
async function othersAsterisk(folder: string, sipAddress: string): Promise<void> {
  const installation = await ensureAsterisk(log);
  const directories = makeAsteriskDirectories(join(directory, 'asterisk'));
  const certificate = await keepCertificate(installation, directories.keys, sipAddress);
  const theirs: Record<string, string> = { ...certificate, ...directories, ...pick(installation) };
  const debian: Record<string, string> = {
    ...debianLayout.certificate,
    ...debianLayout.directories,
    ...debianLayout.installation,
  };
  const moved = (text: string): string =>
    Object.entries(debian).reduce((result, [name, path]) => result.replaceAll(path, theirs[name] ?? path), text);
  const names = readdirSync(folder).filter((name) => name.endsWith('.conf'));
  const files = Object.fromEntries(names.map((name) => [name, moved(readFileSync(join(folder, name), 'utf8'))]));
  const { etc: etcDirectory, run: runDirectory } = directories;
  const { spec } = asteriskProgram({ name: 'asterisk', installation, etcDirectory, runDirectory, files });
  const asterisk = await ManagedProcess.start(spec, process);
  stops.unshift(() => asterisk.stop());
}

function pick({ moduleDirectory, dataDirectory }: { moduleDirectory: string; dataDirectory: string }) {
  return { moduleDirectory, dataDirectory };
}

let place: (to: string) => ReturnType<Awaited<ReturnType<typeof startCarrier>>['carrier']['place']>;
let api: Api;

beforeAll(async () => {
  const [sipAddress, carrierAddress] = [loopbackAddress(), loopbackAddress()];
  const stack = await startStack({
    form: 'services',
    directory: join(directory, 'stack'),
    log,
    carriers: [{ name: 'carrier', hosts: [carrierAddress], sipPort: 5060 }],
    own: { ...(await othersServers()), asteriskSip: `${sipAddress}:5060` },
    seed: (databaseUrl, { accessKey, sip: password }) =>
      seedDirectory({ databaseUrl, accessKey, sip: { username: 'demo', password } }),
  });
  stops.unshift(() => stack.stop());
  await othersAsterisk(join(directory, 'stack/asterisk-config'), sipAddress);
  const site = { directory: join(directory, 'carrier'), log, address: carrierAddress };
  const carrier = await startCarrier({ ...site, ourSip: { address: sipAddress, port: 5060 } });
  stops.unshift(() => carrier.stop());
  place = (to) => carrier.carrier.place({ to, from: CALLER });
  api = new Api(stack.apiUrl, stack.plan.secrets.accessKey);
});
afterAll(async () => {
  for (const stop of stops) await stop();
  rmSync(directory, { recursive: true, force: true });
});

it('takes calls on an Asterisk, a Postgres and a RabbitMQ that somebody else runs', async () => {
  const number = '+899001000001';
  const flow = await api.createFlow(number, [
    { type: 'answer' },
    { type: 'play', option: { stream_urls: ['demo-tune'] } },
  ]);
  await api.createNumber(number, flow.id);

  const call = await place(number);

  const tune = readWav(join(repositoryRoot, 'apps/media-manager/library/demo-tune.wav')).samples;
  expectHeard(heardAfter(await call.recording(), await call.answered), tune);
});
