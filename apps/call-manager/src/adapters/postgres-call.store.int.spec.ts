import { newId } from '@voipbin/common';
import { runMigrations } from '@voipbin/database';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import {
  type ScratchPostgres,
  startScratchPostgres,
} from '../../../../deploy/local/postgres/testing/start-scratch-postgres.ts';
import { callDataSource } from '../database/data-source.ts';
import { answerCall } from '../domain/answer-call.ts';
import { endCall } from '../domain/end-call.ts';
import { openCall } from '../domain/open-call.ts';
import { beginPlayback } from '../domain/playback.ts';
import { unservedCall } from '../domain/unserved-call.ts';
import { sampleChannel, sampleInvite } from '../testing/sample-call.ts';
import { CallWriteBatch } from './call-write-batch.ts';
import { PostgresAsteriskStore } from './postgres-asterisk.store.ts';
import { PostgresCallStore } from './postgres-call.store.ts';
import { PostgresOutboxReader } from './postgres-outbox.reader.ts';

const asteriskId = 'asterisk-1';
const at = '2026-01-31T12:00:01.000Z';

let postgres: ScratchPostgres;
let dataSource: DataSource;
let batch: CallWriteBatch;
let store: PostgresCallStore;
let asterisks: PostgresAsteriskStore;
let epoch: number;

beforeAll(async () => {
  postgres = await startScratchPostgres();
  dataSource = callDataSource(postgres.url);
  await runMigrations(dataSource);
  await dataSource.initialize();
  batch = new CallWriteBatch(postgres.url);
  store = new PostgresCallStore(dataSource, batch);
  asterisks = new PostgresAsteriskStore(dataSource);
});

afterAll(async () => {
  await batch.close();
  await dataSource.destroy();
  await postgres.remove();
});

beforeEach(async () => {
  epoch = (await asterisks.claim(asteriskId)).epoch;
});

const verdict = { customerId: newId(), flowId: newId() };
const opened = () => openCall({ ...sampleChannel, asteriskId, callId: newId() }, sampleInvite, verdict);

describe('the entities', () => {
  it('say of the tables what the migrations make', async () => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();

    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});

describe('a change of a call', () => {
  it('is stored as a whole, and read back as it was', async () => {
    const first = opened();
    expect(await store.write(epoch, first)).toMatchObject({ kind: 'stored', positions: [expect.any(Number)] });
    expect(await store.find(first.call.id)).toEqual(first.call);

    const noted = beginPlayback(first.call, 'p', at);
    expect(await store.write(epoch, noted)).toEqual({ kind: 'stored', positions: [] });
    expect(await store.find(first.call.id)).toEqual(noted.call);
    expect((await store.findLive(asteriskId)).map(({ id }) => id)).toContain(first.call.id);

    const ended = endCall(noted.call, 16, { at });
    expect(ended && (await store.write(epoch, ended))).toMatchObject({ kind: 'stored' });
    expect(await store.findEnd(first.call.id)).toEqual(ended?.events[0]);
    expect((await store.findLive(asteriskId)).map(({ id }) => id)).not.toContain(first.call.id);
  });

  it('may begin and end a call at once', async () => {
    const refused = unservedCall({ ...sampleChannel, asteriskId, callId: newId() }, sampleInvite, {}, { cause: 1 });
    const outcome = await store.write(epoch, refused);

    expect(outcome.kind === 'stored' && outcome.positions).toHaveLength(2);
    expect(await store.find(refused.call.id)).toEqual(refused.call);
  });

  it('may be written again by who does not know whether it was', async () => {
    const first = opened();
    const outcome = await store.write(epoch, first);
    expect(await store.write(epoch, first)).toEqual(outcome);

    const answered = answerCall(first.call, { at });
    const stored = answered && (await store.write(epoch, answered));
    expect(answered && (await store.write(epoch, answered))).toEqual(stored);
  });

  it('is refused when it follows something else than what is stored', async () => {
    const first = opened();
    await store.write(epoch, first);
    const [one, other] = [answerCall(first.call, { at }), endCall(first.call, 16, { at })];
    await (one && store.write(epoch, one));

    expect(other && (await store.write(epoch, other))).toEqual({ kind: 'conflict', call: one?.call });
  });

  it('is refused once somebody else has claimed the Asterisk', async () => {
    const first = opened();
    await store.write(epoch, first);
    await asterisks.claim(asteriskId);
    const ended = endCall(first.call, 16, { at });

    expect(ended && (await store.write(epoch, ended))).toEqual({ kind: 'not_holder' });
    expect(await store.find(first.call.id)).toEqual(first.call);
  });

  it('shares its commit with others, each with its own outcome', async () => {
    const known = opened();
    await store.write(epoch, known);
    const many = Array.from({ length: 20 }, opened);
    const stale = opened();
    const outcomes = await Promise.all([
      ...many.map((change) => store.write(epoch, change)),
      store.write(epoch - 1, stale),
      store.write(epoch, { ...known, events: known.events.map((event) => ({ ...event, id: newId() })) }),
    ]);

    expect(outcomes.map(({ kind }) => kind)).toEqual([...many.map(() => 'stored'), 'not_holder', 'conflict']);
    const read = await new PostgresOutboxReader(dataSource).after(asteriskId, 0, 1000);
    const positions = outcomes.flatMap((outcome) => (outcome.kind === 'stored' ? outcome.positions : []));
    expect(read.slice(-20).map(({ position }) => position)).toEqual(positions);
    expect(read.slice(-20).map(({ envelope }) => envelope.callId)).toEqual(many.map(({ call }) => call.id));
  });
});

describe('the right to an Asterisk', () => {
  it('is lost with the next claim', async () => {
    expect(await asterisks.beat(asteriskId, epoch, { publishedPosition: 7, isSeen: true })).toBe(true);
    await asterisks.saveStartupTime(asteriskId, epoch, 'Monday');
    const next = await asterisks.claim(asteriskId);

    expect(next).toEqual({ epoch: epoch + 1, startupTime: 'Monday', publishedPosition: 7 });
    expect(await asterisks.beat(asteriskId, epoch, { publishedPosition: 8, isSeen: true })).toBe(false);
  });

  it('may be taken from the silent only', async () => {
    await store.write(epoch, opened());
    const busy = (await asterisks.findBusy()).find(({ id }) => id === asteriskId);
    expect(busy).toBeDefined();
    const stale = { id: asteriskId, seenAt: busy?.seenAt ?? '' };
    await asterisks.beat(asteriskId, epoch, { publishedPosition: 0, isSeen: true });
    expect(await asterisks.claimSilent(stale)).toBeUndefined();

    const [fresh = stale] = (await asterisks.findBusy()).filter(({ id }) => id === asteriskId);
    expect(await asterisks.claimSilent(fresh)).toMatchObject({ epoch: epoch + 1 });
  });
});
