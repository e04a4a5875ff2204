import { rmSync } from 'node:fs';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../free-port.ts';
import { scratchDirectory } from '../scratch-directory.ts';
import { ensurePostgres } from './ensure-postgres.ts';
import { type RunningPostgres, startPostgres } from './start-postgres.ts';

const log = (): void => undefined;
const directory = scratchDirectory();
let postgres: RunningPostgres;

beforeAll(async () => {
  const settings = { directory: `${directory}/postgres`, port: await freePort(), password: 'right' };
  postgres = await startPostgres(await ensurePostgres(log), settings, { directory, log, restart: true });
});

afterAll(async () => {
  await postgres.process.stop();
  rmSync(directory, { recursive: true, force: true });
});

async function query(sql: string, url = postgres.url): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

it('keeps what was committed when it is killed, and is ready again by itself', async () => {
  await query('create table kept (id int); insert into kept values (7)');
  await postgres.process.kill();
  await postgres.process.untilReady();
  expect(await query('select id from kept')).toEqual([{ id: 7 }]);
});

it('is durable, and open to those who know the password only', async () => {
  const settings = await query("select current_setting('fsync') as f, current_setting('synchronous_commit') as s");
  expect(settings).toEqual([{ f: 'on', s: 'on' }]);
  await expect(query('select 1', postgres.url.replace('right', 'wrong'))).rejects.toThrow(
    'password authentication failed',
  );
});
