import { readdirSync, rmSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { isFree } from '../free-port.ts';
import { scratchDirectory } from '../scratch-directory.ts';
import { startStack } from './start-stack.ts';

const log = (): void => undefined;

it('runs the whole system, brings a killed part back and leaves nothing behind', async () => {
  const directory = scratchDirectory();
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const stack = await startStack({ form: 'all-in-one', directory, log });
  onTestFinished(() => stack.stop());
  expect((await fetch(`${stack.apiUrl}/health/ready`)).status).toBe(200);

  const app = stack.process('all-in-one');
  await app.kill();
  await app.untilReady();
  expect(app.restarts).toBe(1);
  expect((await fetch(`${stack.apiUrl}/health/ready`)).status).toBe(200);
  expect(readdirSync(`${directory}/pids`).sort()).toEqual(['all-in-one.pid', 'asterisk.pid', 'postgres.pid']);

  await stack.stop();
  expect(readdirSync(`${directory}/pids`)).toEqual([]);
  expect(await isFree('127.0.0.1', stack.plan.ports.postgres)).toBe(true);
});

it('stops what it has started when a part cannot start, and says which', async () => {
  const directory = scratchDirectory();
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const env = { HTTP_HOST: 'not an address' };
  await expect(startStack({ form: 'all-in-one', directory, log, env })).rejects.toThrow(
    /all-in-one (ended before it was|did not become) ready/,
  );
  expect(readdirSync(`${directory}/pids`)).toEqual([]);
});
