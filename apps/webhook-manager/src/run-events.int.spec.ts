import 'reflect-metadata';

import { newId } from '@voipbin/common';
import type { FeedEvent, GroupcallEvent } from '@voipbin/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { webhookDataSource } from './database/data-source.ts';
import { groupcallEvent } from './testing/call-log.ts';
import { WebhookHouse } from './testing/webhook-house.ts';

let house: WebhookHouse;
let customerId: string;
let begin: string;

beforeAll(async () => {
  house = await WebhookHouse.start({});
});

afterAll(() => house.stop());

beforeEach(async () => {
  customerId = newId();
  begin = (await open()).cursor;
});

const open = (after?: string) =>
  house.bus.request('webhook.request.open-feed', { customerId, ...(after !== undefined && { after }) });

/** Everything after a cursor, by pages of two. */
async function read(after = begin): Promise<FeedEvent[]> {
  const query = { customerId, pageSize: 2, cursor: after };
  const { items, nextCursor } = await house.bus.request('webhook.request.list-events', query);
  return items.length === 0 ? [] : [...items, ...(await read(nextCursor ?? ''))];
}

const untilRead = async (count: number): Promise<FeedEvent[]> => {
  await expect.poll(async () => (await read()).length, { timeout: 10_000 }).toBe(count);
  return read();
};

describe('events of runs', () => {
  it('are told beside those of calls, each numbered for itself', async () => {
    const [callId, runId] = [newId(), newId()];
    house.runs.write(newId(), newId(), 'created');
    const ids = house.runs.write(customerId, runId, 'created', 'updated');
    house.log.write(customerId, callId, 'call.event.created');
    await untilRead(3);
    ids.push(...house.runs.write(customerId, runId, 'ended'));
    const events = await untilRead(4);
    const ofRun = events.filter(({ referenceId }) => referenceId === runId);
    expect(ofRun.map(({ id, type, sequence }) => [id, type, sequence])).toEqual([
      [ids[0], 'activeflow_created', 1],
      [ids[1], 'activeflow_updated', 2],
      [ids[2], 'activeflow_ended', 3],
    ]);
    expect(ofRun[0]?.data).toMatchObject({ id: runId, customer_id: customerId, current_action: { type: 'sleep' } });
    expect(ofRun[0]?.data).not.toHaveProperty('variables');
    expect(events.filter(({ referenceId }) => referenceId === callId)).toMatchObject([{ sequence: 1 }]);
  });

  it('are told beside those of groups of calls', async () => {
    const [callId, groupId] = [newId(), newId()];
    const tell = (...types: GroupcallEvent['type'][]) =>
      house.log.groupcalls.push(...types.map((type) => groupcallEvent(customerId, groupId, type)));
    tell('created');
    house.log.write(customerId, callId, 'call.event.created');
    await untilRead(2);
    tell('progressing', 'hangup');
    const events = (await untilRead(4)).filter(({ referenceId }) => referenceId === groupId);
    expect(events.map(({ sequence, type }) => `${sequence} ${type}`)).toEqual([
      '1 groupcall_created',
      '2 groupcall_progressing',
      '3 groupcall_hangup',
    ]);
    expect(events[2]?.data).toMatchObject({ id: groupId, status: 'hangup', outcome: 'completed', call_ids: [] });
  });

  it('are told once, also after a restart in which more happened', async () => {
    const runId = newId();
    house.runs.write(customerId, runId, 'created');
    await untilRead(1);
    await house.close();
    house.runs.write(customerId, runId, 'updated', 'ended');
    await house.open();
    expect((await untilRead(3)).map(({ type }) => type)).toEqual([
      'activeflow_created',
      'activeflow_updated',
      'activeflow_ended',
    ]);
  });

  it('begin, for those who were told of calls before there were any, with those that there are now', async () => {
    const dataSource = webhookDataSource(house.postgres.url);
    await house.close();
    await dataSource.initialize();
    await dataSource.undoLastMigration();
    await dataSource.runMigrations();
    await dataSource.destroy();
    await house.open();
    const [missed] = house.runs.write(customerId, newId(), 'created');
    await expect.poll(async () => (await read()).at(-1)?.id, { timeout: 10_000 }).toBe(missed);
  });
});

describe('a place in the feed', () => {
  it('is its end, or where somebody was', async () => {
    house.runs.write(customerId, newId(), 'created', 'ended');
    const [first, second] = await untilRead(2);
    expect((await open()).cursor).toBe(second?.cursor);
    expect((await open(first?.cursor)).cursor).toBe(first?.cursor);
    expect(await read(first?.cursor)).toEqual([second]);
    await expect(open('nonsense')).rejects.toMatchObject({ code: 'invalid_cursor', kind: 'user' });
  });
});

it('shows nobody a younger event before an older one, however many write at once', async () => {
  const seen: FeedEvent[] = [];
  const writing = (async () => {
    for (let n = 0; n < 100; n += 1) {
      house.runs.write(customerId, newId(), 'created');
      house.log.write(customerId, newId(), 'call.event.created');
      await house.bus.request('webhook.request.open-feed', { customerId });
    }
  })();
  for (let cursor = begin; seen.length < 200; cursor = seen.at(-1)?.cursor ?? begin) {
    seen.push(...(await read(cursor)));
  }
  await writing;
  expect((await read()).map(({ id }) => id)).toEqual(seen.map(({ id }) => id));
});

it('stores calls and runs one after another', async () => {
  const other = house.dataSource.createQueryRunner();
  await other.startTransaction();
  await other.query(`SELECT pg_advisory_xact_lock(hashtextextended('webhook_manager.events', 0))`);
  house.runs.write(customerId, newId(), 'created');
  house.log.write(customerId, newId(), 'call.event.created');
  const waiting = 'SELECT count(*)::int AS count FROM pg_locks WHERE NOT granted';
  await expect.poll(() => house.dataSource.query<object[]>(waiting), { timeout: 10_000 }).toEqual([{ count: 2 }]);
  await other.commitTransaction();
  await other.release();
  await untilRead(2);
});
