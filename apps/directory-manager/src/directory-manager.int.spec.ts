import 'reflect-metadata';

import { randomUUID } from 'node:crypto';

import { type NumberSnapshot } from '@voipbin/contracts';
import { runMigrations } from '@voipbin/database';
import { type Bus } from '@voipbin/messaging';
import { type DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { PostgresDemoRepository } from './adapters/postgres-demo.repository.ts';
import { directoryDataSource } from './database/data-source.ts';
import { DirectoryHouse, FLOW_ID, hashOf, heard, secrets } from './testing/directory-house.ts';
import { type DemoIds, SeedDemo } from './use-cases/seed-demo.ts';
import { sipSecret } from './use-cases/sip-secret.ts';

let house: DirectoryHouse;
let bus: Bus;
let dataSource: DataSource;
let demo: DemoIds;

beforeAll(async () => {
  house = await DirectoryHouse.start();
  ({ bus, dataSource, demo } = house);
});

afterAll(() => house.stop());

beforeEach(async () => {
  heard.length = 0;
  await dataSource.query('DELETE FROM numbers');
});

const create = (number: string, customerId = demo.customerId): Promise<NumberSnapshot> =>
  bus.request('directory.request.create-number', { customerId, number, name: 'a', detail: '', status: 'active' });

describe('its schema', () => {
  it('is what the entities say', async () => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    // The migration's foreign keys have no relation in the entities: nothing is ever loaded through them.
    expect(
      upQueries
        .map(({ query }) => query)
        .filter((query) => !/DROP CONSTRAINT "\w+_(customer|agent)_id_fkey"/.test(query)),
    ).toEqual([]);
  });

  it('can be taken back and made again', async () => {
    const other = await directoryDataSource(house.postgres.url).initialize();
    await other.query('CREATE DATABASE again');
    await other.destroy();
    const again = await directoryDataSource(house.postgres.url.replace(/\/\w+$/, '/again')).initialize();
    const made = await runMigrations(again);
    for (let undone = 0; undone < made.length; undone += 1) {
      await again.undoLastMigration();
    }
    expect(await runMigrations(again)).toHaveLength(made.length);
    await again.destroy();
  });
});

describe('access keys', () => {
  it('belong to their customer', async () => {
    const accessKeyHash = hashOf(secrets.accessKey);
    expect(await bus.request('directory.request.authenticate', { accessKeyHash })).toEqual({
      customerId: demo.customerId,
      scopes: ['read', 'write', 'admin'],
      tmExpire: null,
    });
    expect(await bus.request('directory.request.authenticate', { accessKeyHash: hashOf('vb_other') })).toBeNull();
  });

  it.each(['tm_expire', 'tm_delete'])('are worth nothing after their %s', async (column) => {
    await dataSource.query(`UPDATE access_keys SET ${column} = now() - interval '1 ms'`);
    expect(
      await bus.request('directory.request.authenticate', { accessKeyHash: hashOf(secrets.accessKey) }),
    ).toBeNull();
    await new SeedDemo(new PostgresDemoRepository(dataSource)).execute(secrets);
  });

  it('are replaced when the demo is seeded with another', async () => {
    const seed = new SeedDemo(new PostgresDemoRepository(dataSource));
    expect(await seed.execute({ ...secrets, accessKey: 'vb_second-access-key' })).toEqual(demo);
    expect(
      await bus.request('directory.request.authenticate', { accessKeyHash: hashOf(secrets.accessKey) }),
    ).toBeNull();
    expect(await seed.execute(secrets)).toEqual(demo);
    expect(await dataSource.query('SELECT count(*)::int AS count FROM access_keys')).toEqual([{ count: 1 }]);
  });
});

describe('SIP accounts', () => {
  it('are told with a digest in place of the password', async () => {
    const page = await bus.request('directory.request.list-endpoints', { pageSize: 10 });
    const { username, password } = secrets.sip;
    const account = { id: demo.extensionId, customerId: demo.customerId, username, ...sipSecret(username, password) };
    expect(page).toEqual({ items: [account], nextCursor: null });
  });
});

describe('numbers', () => {
  it('are made, found, changed field by field, and given back', async () => {
    const { customerId } = demo;
    const made = await create('+16062067563');
    const { id } = made;
    expect(made).toMatchObject({ number: '+16062067563', name: 'a', callFlowId: null, status: 'active' });
    await bus.request('directory.request.update-number', { customerId, id, callFlowId: FLOW_ID });
    await bus.request('directory.request.update-number', { customerId, id, status: 'disabled' });
    const now = await bus.request('directory.request.get-number', { customerId, id });
    expect(now).toMatchObject({ name: 'a', callFlowId: FLOW_ID, status: 'disabled' });
    expect(await bus.request('directory.request.resolve-number', { number: made.number })).toEqual(now);
    await bus.request('directory.request.delete-number', { customerId, id });
    expect(await bus.request('directory.request.resolve-number', { number: made.number })).toBeNull();
    await expect
      .poll(() => heard)
      .toEqual([
        { number: made.number, status: 'active' },
        { number: made.number, status: 'active', callFlowId: FLOW_ID },
        { number: made.number, status: 'disabled', callFlowId: FLOW_ID },
        { number: made.number, status: 'deleted', callFlowId: FLOW_ID },
      ]);
  });

  it('have one owner at a time', async () => {
    const { id } = await create('+821021656521');
    const again = create('+821021656521');
    await expect(again).rejects.toMatchObject({ code: 'number_taken', kind: 'user' });
    await bus.request('directory.request.delete-number', { customerId: demo.customerId, id });
    await expect(create('+821021656521')).resolves.toMatchObject({ number: '+821021656521' });
  });

  it('go to one of those who ask at once', async () => {
    const attempts = await Promise.allSettled(Array.from({ length: 10 }, () => create('+12025550123')));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('are refused with every reason', async () => {
    const fields = { customerId: demo.customerId, name: '', detail: '', status: 'active' as const };
    const refused = { ...fields, number: '+1606', callFlowId: randomUUID() };
    await expect(bus.request('directory.request.create-number', refused)).rejects.toMatchObject({
      code: 'invalid_number',
      details: { problems: [{ pointer: '/number' }, { pointer: '/call_flow_id', code: 'flow_not_found' }] },
    });
    expect(heard).toEqual([]);
  });

  it.each(['get', 'update', 'delete'] as const)('of others do not exist: %s', async (verb) => {
    const { id } = await create('+442079460000');
    const stranger = { customerId: randomUUID(), id };
    await expect(bus.request(`directory.request.${verb}-number`, stranger)).rejects.toMatchObject({
      code: 'number_not_found',
    });
    expect(await bus.request('directory.request.resolve-number', { number: '+442079460000' })).toMatchObject({ id });
  });

  it('are listed newest first, each once, also when made in the same moment', async () => {
    const numbers = Array.from({ length: 25 }, (_, n) => `+1202555${String(1000 + n)}`);
    await Promise.all(numbers.map((number) => create(number)));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { customerId: demo.customerId, pageSize: 7, ...(cursor !== undefined && { cursor }) };
      const page = await bus.request('directory.request.list-numbers', query);
      seen.push(...page.items.map(({ number }) => number));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(25);
    expect(seen.toSorted()).toEqual(numbers);
  });

  it.each(['bm9uc2Vuc2U', Buffer.from('["2026-01-01","\\u0000"]').toString('base64url'), '!!'])(
    'are not listed from the cursor %s',
    async (cursor) => {
      const query = { customerId: demo.customerId, pageSize: 7, cursor };
      await expect(bus.request('directory.request.list-numbers', query)).rejects.toMatchObject({
        code: 'invalid_cursor',
        kind: 'user',
      });
    },
  );
});

it('goes on when Postgres was away', async () => {
  await create('+14155550100');
  await house.postgres.restart();
  const number = '+14155550100';
  await expect
    .poll(() => bus.request('directory.request.resolve-number', { number }), { timeout: 10_000 })
    .toMatchObject({ number });
});
