import 'reflect-metadata';

import { newId } from '@voipbin/common';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { FlowHouse } from './testing/flow-house.ts';
import { ForgetKeptFlows } from './use-cases/forget-kept-flows.ts';

const customerId = newId();
const DAY_MS = 86_400_000;
let house: FlowHouse;

beforeAll(async () => {
  house = await FlowHouse.start();
});

afterAll(() => house.stop());

const keep = (duration: number) =>
  house.bus.request('flow.request.keep-actions', { customerId, actions: [{ type: 'sleep', option: { duration } }] });

const age = (id: string, days: number) =>
  house.dataSource.query(`UPDATE flow_manager.flows SET tm_update = now() - $2 * interval '1 day' WHERE id = $1`, [
    id,
    days,
  ]);

const ids = async (table: string, column: string): Promise<string[]> =>
  (await house.dataSource.query<{ id: string }[]>(`SELECT ${column} AS id FROM flow_manager.${table}`)).map(
    ({ id }) => id,
  );

it('forgets kept flows that nobody has used for a week, with what they said, and no others', async () => {
  const flow = { customerId, name: '', detail: '', actions: [{ type: 'stop' }] };
  const listed = await house.bus.request('flow.request.create-flow', flow);
  const [old, usedAgain, young] = [await keep(1), await keep(2), await keep(3)];
  await Promise.all([age(listed.id, 30), age(old.id, 8), age(usedAgain.id, 8), age(young.id, 6)]);
  await keep(2);
  await house.get(ForgetKeptFlows).execute();
  const left = [listed.id, usedAgain.id, young.id].sort();
  expect((await ids('flows', 'id')).sort()).toEqual(left);
  expect((await ids('flow_versions', 'flow_id')).sort()).toEqual(left);

  await house.get(ForgetKeptFlows).execute(Date.now() + 8 * DAY_MS);
  expect(await ids('flows', 'id')).toEqual([listed.id]);
  expect(await keep(1)).toMatchObject({ id: old.id });
});
