import { rmSync } from 'node:fs';
import { connect } from 'amqplib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../free-port.ts';
import { scratchDirectory } from '../scratch-directory.ts';
import { ensureRabbitmq } from './ensure-rabbitmq.ts';
import { type RunningRabbitmq, startRabbitmq } from './start-rabbitmq.ts';

const log = (): void => undefined;
const directory = scratchDirectory();
let rabbitmq: RunningRabbitmq;

beforeAll(async () => {
  const ports = { amqp: await freePort(), distribution: await freePort(), epmd: await freePort() };
  const settings = { directory: `${directory}/rabbitmq`, ports, password: 'right' };
  rabbitmq = await startRabbitmq(await ensureRabbitmq(log), settings, { directory, log, restart: true });
});

afterAll(async () => {
  await rabbitmq.process.stop();
  rmSync(directory, { recursive: true, force: true });
});

/** How many messages wait in the durable queue, which is made if it is not there. */
async function waiting(publish: boolean): Promise<number> {
  const connection = await connect(rabbitmq.url);
  const channel = await connection.createConfirmChannel();
  if (publish) {
    await channel.assertQueue('kept', { durable: true });
    channel.sendToQueue('kept', Buffer.from('x'), { persistent: true });
    await channel.waitForConfirms();
  }
  const { messageCount } = await channel.assertQueue('kept', { durable: true });
  await connection.close();
  return messageCount;
}

it('keeps what it confirmed when it is killed, and nothing when its data are gone', async () => {
  await waiting(true);
  await rabbitmq.process.kill();
  await rabbitmq.process.untilReady();
  expect(await waiting(false)).toBe(1);
  await rabbitmq.process.stop('SIGKILL');
  rmSync(rabbitmq.dataDirectory, { recursive: true });
  await rabbitmq.process.startAgain();
  expect(await waiting(false)).toBe(0);
});

it('is open to those who know the password only', async () => {
  await expect(connect(rabbitmq.url.replace('right', 'wrong'))).rejects.toThrow('ACCESS_REFUSED');
});
