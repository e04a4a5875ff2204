import 'reflect-metadata';

import { pageThrough } from '@voipbin/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { DirectoryHouse } from './testing/directory-house.ts';

const COUNT = 10_000;
const FIRST_NEW = 12_025_560_000;

let house: DirectoryHouse;

beforeAll(async () => {
  house = await DirectoryHouse.start();
});

afterAll(() => house.stop());

/** Many of one moment. */
async function insertNumbers(customerId: string): Promise<string[]> {
  await house.dataSource.query('DELETE FROM numbers');
  const rows = await house.dataSource.query<{ id: string }[]>(
    `INSERT INTO numbers (id, customer_id, number, name, detail, status, verification, tm_create, tm_update)
     SELECT gen_random_uuid(), $1, '+1' || (2125550000 + n), '', '', 'active', '{}', moment, moment
     FROM generate_series(1, $2::int) n, LATERAL (SELECT now() - interval '1 h' + n / 70 * interval '1 ms' AS moment) m
     RETURNING id`,
    [customerId, COUNT],
  );
  return rows.map(({ id }) => id);
}

it('lists ten thousand numbers while they change: none is missed, none comes twice', async () => {
  const { bus, demo } = house;
  const { customerId } = demo;
  const before = await insertNumbers(customerId);
  let made = 0;
  const list = {
    page: (cursor?: string) =>
      bus.request('directory.request.list-numbers', { customerId, pageSize: 100, ...(cursor && { cursor }) }),
    add: () => {
      made += 1;
      const fields = { customerId, number: `+${FIRST_NEW + made}`, name: '', detail: '', status: 'active' as const };
      return bus.request('directory.request.create-number', fields);
    },
    remove: (id: string) => bus.request('directory.request.delete-number', { customerId, id }),
  };

  const { missed, repeated, added, removed } = await pageThrough(list, before);

  expect({ missed, repeated }).toEqual({ missed: [], repeated: [] });
  expect(added).toBeGreaterThanOrEqual(COUNT / 100);
  expect(removed).toBeGreaterThan(COUNT / 100);
});
