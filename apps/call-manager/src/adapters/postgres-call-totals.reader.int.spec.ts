import { newId } from '@voipbin/common';
import type { CallGroup, CallGrouping, CallTotals } from '@voipbin/contracts';
import { runMigrations } from '@voipbin/database';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  type ScratchPostgres,
  startScratchPostgres,
} from '../../../../deploy/local/postgres/testing/start-scratch-postgres.ts';
import { callDataSource } from '../database/data-source.ts';
import { SummarizeCalls } from '../use-cases/queries/summarize-calls.ts';
import { PostgresCallTotalsReader } from './postgres-call-totals.reader.ts';

let postgres: ScratchPostgres;
let dataSource: DataSource;
let summarize: SummarizeCalls;

const customerId = newId();
const [oneFlow, otherFlow] = [newId(), newId()];

beforeAll(async () => {
  postgres = await startScratchPostgres();
  await runMigrations(callDataSource(postgres.url));
  dataSource = await callDataSource(postgres.url).initialize();
  summarize = new SummarizeCalls(new PostgresCallTotalsReader(dataSource));
  for (const call of calls) await insert(call);
  await insert({ ...answered('2026-01-30T10:00:00Z', 5), customerId: newId() });
});

afterAll(async () => {
  await dataSource.destroy();
  await postgres.remove();
});

interface Told {
  customerId: string;
  direction: 'incoming' | 'outgoing';
  flowId: string | null;
  created: string;
  progressing: string | null;
  hangup: string | null;
  reason: string | null;
}

function answered(created: string, talkedSec: number, more: Partial<Told> = {}): Told {
  const hangup = new Date(Date.parse(created) + talkedSec * 1000).toISOString();
  const fields = { customerId, direction: 'incoming' as const, flowId: oneFlow };
  return { ...fields, created, progressing: created, hangup, reason: 'normal', ...more };
}

const calls: Told[] = [
  answered('2026-01-30T10:00:00Z', 5),
  // The last moment of a day of UTC, and the first of the next.
  answered('2026-01-30T23:59:59.999Z', 7.5, { direction: 'outgoing' }),
  answered('2026-01-31T00:00:00Z', 1, { flowId: otherFlow }),
  { ...answered('2026-01-31T09:00:00+09:00', 9), progressing: null, reason: 'busy', flowId: null },
  { ...answered('2026-01-31T12:00:00Z', 9), hangup: null, reason: null },
  answered('2026-02-01T00:00:00Z', 100),
];

async function insert({
  customerId: owner,
  direction,
  flowId,
  created,
  progressing,
  hangup,
  reason,
}: Told): Promise<void> {
  const address = JSON.stringify({ type: 'tel', target: '+12025550100', targetName: '', name: '', detail: '' });
  const sql = `INSERT INTO calls (id, customer_id, asterisk_id, channel_id, root_call_id, direction, source, destination, flow_id, status,
    hangup_reason, playbacks, last_seq, tm_create, tm_progressing, tm_hangup, tm_update)
    VALUES ($1, $2, 'a', 'c', $1, $3, $4, $4, $5, 'hangup', $6, '{}', 1, $7, $8, $9, $7)`;
  await dataSource.query(sql, [newId(), owner, direction, address, flowId, reason, created, progressing, hangup]);
}

const month = { customerId, from: '2026-01-30T00:00:00Z', to: '2026-02-01T00:00:00Z' };
const totals = (calls_: number, answered_: number, live: number, talkedSec: number): CallTotals => ({
  ...{ calls: calls_, answered: answered_ },
  ...{ live, talkedSec },
});

describe('the totals of calls', () => {
  it.each<[CallGrouping[], CallGroup[]]>([
    [
      ['day'],
      [
        { day: '2026-01-30', ...totals(2, 2, 0, 12.5) },
        { day: '2026-01-31', ...totals(3, 2, 1, 1) },
      ],
    ],
    [
      ['direction'],
      [
        { direction: 'incoming', ...totals(4, 3, 1, 6) },
        { direction: 'outgoing', ...totals(1, 1, 0, 7.5) },
      ],
    ],
    [
      ['direction', 'hangup_reason'],
      [
        { direction: 'incoming', hangupReason: 'busy', ...totals(1, 0, 0, 0) },
        { direction: 'incoming', hangupReason: 'normal', ...totals(2, 2, 0, 6) },
        { direction: 'incoming', hangupReason: null, ...totals(1, 1, 1, 0) },
        { direction: 'outgoing', hangupReason: 'normal', ...totals(1, 1, 0, 7.5) },
      ],
    ],
    [
      ['flow_id'],
      [oneFlow, otherFlow, null].map((flowId) => ({
        flowId,
        ...(flowId === oneFlow ? totals(3, 3, 1, 12.5) : flowId === null ? totals(1, 0, 0, 0) : totals(1, 1, 0, 1)),
      })),
    ],
  ])('by %j', async (by, groups) => {
    const summary = await summarize.execute({ ...month, by });
    expect(summary.total).toEqual(totals(5, 4, 1, 13.5));
    expect(summary.groups).toHaveLength(groups.length);
    expect(summary.groups).toEqual(expect.arrayContaining(groups));
  });

  it('are nothing where there is no call', async () => {
    const never = { ...month, from: '2020-01-01T00:00:00Z', to: '2020-01-02T00:00:00Z' };
    expect(await summarize.execute({ ...never, by: ['day', 'flow_id'] })).toEqual({
      total: totals(0, 0, 0, 0),
      groups: [],
    });
  });

  it.each([
    [{ from: month.to, to: month.from }, '/to', 'range_empty'],
    [{ from: '2025-01-01T00:00:00Z' }, '/to', 'range_too_long'],
  ])('are refused for %o', async (more, pointer, code) => {
    await expect(summarize.execute({ ...month, by: ['day'], ...more })).rejects.toMatchObject({
      kind: 'user',
      details: { problems: [{ pointer, code }] },
    });
  });

  it('are refused when there are too many groups to tell', async () => {
    const owner = newId();
    await dataSource.query(
      `INSERT INTO calls SELECT gen_random_uuid(), $1, 'a', 'c', gen_random_uuid(), NULL, 'incoming', '{}', '{}', gen_random_uuid(), NULL, 'hangup',
         NULL, NULL, NULL, NULL, NULL, '{}', 1, $2, NULL, NULL, NULL, $2 FROM generate_series(1, 10001)`,
      [owner, month.from],
    );
    await expect(summarize.execute({ ...month, customerId: owner, by: ['flow_id'] })).rejects.toMatchObject({
      details: { problems: [{ pointer: '/by', code: 'too_many_groups' }] },
    });
    expect((await summarize.execute({ ...month, customerId: owner, by: ['day'] })).total.calls).toBe(10_001);
  });
});
