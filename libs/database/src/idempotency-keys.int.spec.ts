import { newId, VoiceError } from '@voipbin/common';
import { pino } from 'pino';
import { type DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import {
  type ScratchPostgres,
  startScratchPostgres,
} from '../../../deploy/local/postgres/testing/start-scratch-postgres.ts';
import { createDataSource } from './create-data-source.ts';
import { createIdempotencyKeys } from './create-idempotency-keys.ts';
import { IdempotencyKeys } from './idempotency-keys.ts';
import { runMigrations } from './run-migrations.ts';
import { afterCommit, inTransaction, managerOf } from './transaction.ts';

const schema = 'note_manager';

class MakeNotes1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE notes (text text PRIMARY KEY)');
    await createIdempotencyKeys(runner, schema);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notes, idempotency_keys');
  }
}

const customerId = newId();
const once = { customerId, key: 'k-1', fingerprint: 'f-1' };

let postgres: ScratchPostgres;
let dataSource: DataSource;
let keys: IdempotencyKeys;

beforeAll(async () => {
  postgres = await startScratchPostgres();
  const settings = { url: postgres.url, schema, entities: [], migrations: [MakeNotes1700000000000] };
  await runMigrations(createDataSource(settings));
  dataSource = await createDataSource(settings).initialize();
  keys = new IdempotencyKeys(dataSource, pino({ level: 'silent' }));
});

afterAll(async () => {
  await dataSource.destroy();
  await postgres.remove();
});

beforeEach(() => dataSource.query('TRUNCATE notes, idempotency_keys'));

const count = async (table: string): Promise<number> => {
  const [row] = await dataSource.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${table}`);
  return row?.count ?? 0;
};
const write = (text: string): Promise<unknown> =>
  managerOf(dataSource).query('INSERT INTO notes (text) VALUES ($1)', [text]);

/** Somebody waits for a row of somebody else's. */
async function untilSomebodyWaits(): Promise<void> {
  const waiting = `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%idempotency_keys%'`;
  while ((await dataSource.query<object[]>(waiting)).length === 0);
}

describe('a request with a key', () => {
  it('acts once and is answered the same ever after', async () => {
    const act = async (): Promise<object> => {
      await write('one');
      return { z: 1, a: [null, 'é'] };
    };
    const first = await keys.execute('make', { ...once, sealed: 'secret' }, act);
    expect(first).toEqual({ value: { z: 1, a: [null, 'é'] } });
    const again = await keys.execute('make', { ...once, sealed: 'other' }, act);
    expect(JSON.stringify(again)).toBe('{"value":{"z":1,"a":[null,"é"]},"replay":{"sealed":"secret"}}');
    expect(await count('notes')).toBe(1);
  });

  it('that comes while the first is at work waits for its answer', async () => {
    let acted = 0;
    const act = async (): Promise<number> => {
      acted += 1;
      await untilSomebodyWaits();
      return acted;
    };
    const answers = await Promise.all([keys.execute('make', once, act), keys.execute('make', once, act)]);
    expect(answers).toEqual(expect.arrayContaining([{ value: 1 }, { value: 1, replay: {} }]));
  });

  it('that waits acts itself when the first fails', async () => {
    let acted = 0;
    const act = async (): Promise<void> => {
      acted += 1;
      await write(`note ${acted}`);
      if (acted === 1) {
        await untilSomebodyWaits();
        throw new VoiceError('no_luck', 'No.', { kind: 'user' });
      }
    };
    const outcomes = await Promise.allSettled([keys.execute('make', once, act), keys.execute('make', once, act)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await dataSource.query('SELECT text FROM notes')).toEqual([{ text: 'note 2' }]);
  });

  it('is refused when the key was used for something else', async () => {
    await keys.execute('make', once, () => Promise.resolve(1));
    await expect(keys.execute('make', { ...once, fingerprint: 'f-2' }, () => Promise.resolve(2))).rejects.toMatchObject(
      { code: 'idempotency_key_in_use', kind: 'user' },
    );
  });

  it('is another one for another customer, and another request', async () => {
    const act = () => Promise.resolve('acted');
    await keys.execute('make', once, act);
    for (const [request, more] of [
      ['remove', {}],
      ['make', { customerId: newId() }],
      ['make', { key: 'K-1' }],
    ] as const) {
      expect(await keys.execute(request, { ...once, ...more }, act)).toEqual({ value: 'acted' });
    }
  });

  it('leaves nothing when the connection is lost before the end', async () => {
    const dies = async (): Promise<void> => {
      await write('lost');
      const [own] = await managerOf(dataSource).query<{ pid: number }[]>('SELECT pg_backend_pid() AS pid');
      await dataSource.query('SELECT pg_terminate_backend($1)', [own?.pid]);
    };
    await expect(keys.execute('make', once, dies)).rejects.toMatchObject({ kind: 'operational' });
    expect([await count('notes'), await count('idempotency_keys')]).toEqual([0, 0]);
    await keys.execute('make', once, () => write('found'));
    expect(await count('notes')).toBe(1);
  });

  it('is forgotten after a day', async () => {
    const act = () => Promise.resolve('acted');
    const growOld = () => dataSource.query(`UPDATE idempotency_keys SET tm_create = now() - interval '25 hours'`);
    await keys.execute('make', once, act);
    await growOld();
    expect(await keys.execute('make', { ...once, fingerprint: 'f-2' }, act)).toEqual({ value: 'acted' });
    await keys.prune();
    expect(await count('idempotency_keys')).toBe(1);
    await growOld();
    await keys.prune();
    expect(await count('idempotency_keys')).toBe(0);
  });
});

describe('a transaction', () => {
  it('goes on when a part of it fails', async () => {
    await inTransaction(dataSource, async () => {
      await write('whole');
      const part = inTransaction(dataSource, async () => {
        await write('part');
        await write('part');
      });
      await expect(part).rejects.toThrow('duplicate key');
    });
    expect(await dataSource.query('SELECT text FROM notes')).toEqual([{ text: 'whole' }]);
  });

  it('tells of what is committed, and of nothing else', async () => {
    const told: string[] = [];
    const tell = (what: string) => {
      afterCommit(() => told.push(what));
    };
    await inTransaction(dataSource, async () => {
      tell('outer');
      await inTransaction(dataSource, () => Promise.resolve(tell('inner')));
      await inTransaction(dataSource, () => Promise.reject(new Error(String(tell('failed'))))).catch(() => undefined);
      expect(told).toEqual([]);
    });
    tell('outside');
    expect(told).toEqual(['outer', 'inner', 'outside']);
  });
});
