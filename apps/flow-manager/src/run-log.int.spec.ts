import 'reflect-metadata';

import { newId } from '@voipbin/common';
import type { FlowAction, RunEvent } from '@voipbin/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { FlowHouse } from './testing/flow-house.ts';

const customerId = newId();
let house: FlowHouse;

beforeAll(async () => {
  house = await FlowHouse.start();
});

afterAll(() => house.stop());

const sleep = (id: string, duration = 20): FlowAction => ({ id, type: 'sleep', option: { duration } });

async function begin(...actions: FlowAction[]): Promise<string> {
  const flow = await house.bus.request('flow.request.create-flow', { customerId, name: '', detail: '', actions });
  const runId = newId();
  await house.bus.request('flow.request.start-run', { customerId, runId, flowId: flow.id, variables: { name: 'Kim' } });
  return runId;
}

const end = () => house.bus.request('flow.request.log-end', {});
const page = (position: number, waitMs = 2000, limit = 2) =>
  house.bus.request('flow.request.read-log', { position, limit, waitMs }, { timeoutMs: 10_000 });

/** Everything after a position, until so many runs have ended. */
async function readUntilEnded(position: number, runs: number): Promise<RunEvent[]> {
  const events: RunEvent[] = [];
  for (let at = position; events.filter(({ type }) => type === 'ended').length < runs;) {
    const read = await page(at);
    events.push(...read.events);
    at = read.position;
  }
  return events;
}

describe('the log of runs', () => {
  it('has the beginning, each action that waits, and the end, as it was then', async () => {
    const from = await end();
    const id = await begin(sleep('first'), sleep('second'));
    const events = await readUntilEnded(from, 1);
    expect(events.map(({ type, run }) => [type, run.status, run.currentAction?.id, run.endReason])).toEqual([
      ['created', 'running', undefined, null],
      ['updated', 'running', 'first', null],
      ['updated', 'running', 'second', null],
      ['ended', 'ended', undefined, 'completed'],
    ]);
    const { variables, ...shown } = await house.bus.request('flow.request.get-run', { customerId, id });
    expect(variables).toHaveProperty('name');
    expect(events.at(-1)?.run).toEqual(shown);
    expect(events.every(({ run }) => run.id === id && run.customerId === customerId)).toBe(true);
    expect(new Set(events.map((event) => event.id)).size).toBe(4);
    expect(await readUntilEnded(from, 1)).toEqual(events);
  });

  it('has all of many runs at once, each in order, with one beginning and one end', async () => {
    const from = await end();
    const reading = readUntilEnded(from, 40);
    const ids = await Promise.all(Array.from({ length: 40 }, () => begin(sleep('a', 5), sleep('b', 5))));
    const events = await reading;
    for (const id of ids) {
      const types = events.filter(({ run }) => run.id === id).map(({ type }) => type);
      expect(types).toEqual(['created', 'updated', 'updated', 'ended']);
    }
  });

  it('goes on where it was after a restart', async () => {
    const from = await end();
    const id = await begin(sleep('first', 300));
    const { position, events } = await page(from);
    await house.restart();
    const all = [...events, ...(await readUntilEnded(position, 1))];
    expect(all.filter(({ run }) => run.id === id).map(({ type }) => type)).toEqual(['created', 'updated', 'ended']);
  });

  it('waits with what comes after a step that is still being written', async () => {
    const from = await end();
    const other = house.dataSource.createQueryRunner();
    await other.startTransaction();
    await other.query('SELECT pg_current_xact_id()');
    await begin(sleep('first', 1));
    expect(await page(from, 200)).toEqual({ events: [], position: from });
    await other.commitTransaction();
    await other.release();
    expect((await readUntilEnded(from, 1)).map(({ type }) => type)).toEqual(['created', 'updated', 'ended']);
  });

  it('leads back from a position that another server gave', async () => {
    const { events, position } = await page(Number.MAX_SAFE_INTEGER, 0);
    expect(events).toEqual([]);
    expect(position).toBeLessThanOrEqual(await end());
  });
});

it('has a schema that is what the entities say of the log', async () => {
  const { upQueries } = await house.dataSource.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query).filter((query) => query.includes('run_steps'))).toEqual([]);
});
