import { rmSync } from 'node:fs';

import { Column, DataSource, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { freePort } from '../../../deploy/local/free-port.ts';
import { ensurePostgres } from '../../../deploy/local/postgres/ensure-postgres.ts';
import { type RunningPostgres, startPostgres } from '../../../deploy/local/postgres/start-postgres.ts';
import { scratchDirectory } from '../../../deploy/local/scratch-directory.ts';
import { createDataSource } from './create-data-source.ts';
import { MicroBatch } from './micro-batch.ts';
import { pageBy } from './page-by.ts';
import { runMigrations } from './run-migrations.ts';

@Entity('notes')
class Note {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  text!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}

class MakeNotes1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE notes (id uuid PRIMARY KEY, text text NOT NULL, created_at timestamptz NOT NULL)`);
    await runner.query(`CREATE TABLE counters (key text PRIMARY KEY, version int NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notes, counters');
  }
}

const directory = scratchDirectory();
const noteId = (n: number): string => `0190a3c2-0000-7000-8000-${String(n).padStart(12, '0')}`;

interface Increment {
  key: string;
  version: number;
}

/** Compare-and-set: the statement answers only for the rows that it changed. */
const incrementSql = `
  WITH input AS (SELECT * FROM json_to_recordset($1::json) AS row(n int, key text, version int)),
  changed AS (
    UPDATE counters SET version = input.version FROM input
    WHERE counters.key = input.key AND counters.version = input.version - 1
    RETURNING counters.key, counters.version)
  SELECT input.n, changed.version FROM input JOIN changed USING (key, version)`;

describe('database', () => {
  let postgres: RunningPostgres;
  let dataSource: DataSource;
  const settings = { schema: 'note_manager', entities: [Note], migrations: [MakeNotes1700000000000] };

  beforeAll(async () => {
    const log = (): void => undefined;
    const server = { directory: `${directory}/postgres`, port: await freePort(), password: 'secret' };
    postgres = await startPostgres(await ensurePostgres(log), server, { directory, log });
    dataSource = createDataSource({ ...settings, url: postgres.url });
  });
  afterAll(async () => {
    await dataSource.destroy();
    await postgres.process.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  function counters(options: { canWait?: (row: Increment) => boolean } = {}): MicroBatch<Increment, boolean> {
    return new MicroBatch<Increment, boolean>({
      url: postgres.url,
      schema: settings.schema,
      name: 'increment',
      sql: incrementSql,
      keyOf: ({ key }) => key,
      resultOf: (answer, { version }) => answer?.['version'] === version,
      ...options,
    });
  }

  it('migrates once into its own schema, also when several ask at the same time', async () => {
    const others = [1, 2, 3].map(() => createDataSource({ ...settings, url: postgres.url }));
    const ran = await Promise.all(others.map((other) => runMigrations(other)));
    expect(ran.flat()).toEqual([MakeNotes1700000000000.name]);
    await dataSource.initialize();
    await expect(runMigrations(dataSource)).resolves.toEqual([]);
    const tables: unknown = await dataSource.query(
      `SELECT table_name FROM information_schema.tables WHERE table_schema = 'note_manager' ORDER BY 1`,
    );
    expect(tables).toEqual(['counters', 'migrations', 'notes'].map((name) => ({ table_name: name })));
  });

  it('pages without a gap or a repetition through rows of one moment', async () => {
    const moments = ['12:00:00.000001', '12:00:00.000002', '12:00:01'];
    const rows = Array.from({ length: 25 }, (_, n) => `('${noteId(n)}', 'x', '2026-01-31 ${moments[n % 3] ?? ''}+00')`);
    await dataSource.query(`INSERT INTO notes VALUES ${rows.join(', ')}`);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await pageBy(dataSource.getRepository(Note).createQueryBuilder('note'), { pageSize: 4, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    const ordered: { id: string }[] = await dataSource.query('SELECT id FROM notes ORDER BY created_at DESC, id DESC');
    expect(seen).toEqual(ordered.map(({ id }) => id));
  });

  it('refuses a cursor that was made up', async () => {
    const query = dataSource.getRepository(Note).createQueryBuilder('note');
    const cursor = Buffer.from('["2026-13-45", "no uuid"]').toString('base64url');
    await expect(pageBy(query, { pageSize: 4, cursor })).rejects.toMatchObject({ code: 'invalid_cursor' });
  });

  it('answers each row of a micro-batch for itself', async () => {
    await dataSource.query(`INSERT INTO counters SELECT 'k' || n, 0 FROM generate_series(0, 99) n`);
    const batch = counters();
    const keys = Array.from({ length: 100 }, (_, n) => `k${String(n)}`);
    const results = await Promise.all(keys.map((key, n) => batch.submit({ key, version: n % 2 === 0 ? 1 : 7 })));
    expect(results).toEqual(keys.map((_, n) => n % 2 === 0));
    await batch.close();
    await expect(batch.submit({ key: 'k0', version: 2 })).rejects.toMatchObject({ code: 'database_unavailable' });
  });

  it('keeps rows of one key in order and in batches of their own', async () => {
    await dataSource.query(`INSERT INTO counters VALUES ('ordered', 0)`);
    const batch = counters({ canWait: ({ version }) => version % 3 === 0 });
    const steps = Array.from({ length: 20 }, (_, n) => batch.submit({ key: 'ordered', version: n + 1 }));
    expect(await Promise.all(steps)).toEqual(steps.map(() => true));
    await batch.close();
  });

  it('lets a bad row fail alone', async () => {
    const batch = new MicroBatch<{ id: string; text: string | null }, string>({
      url: postgres.url,
      schema: settings.schema,
      name: 'insert_note',
      sql: `WITH input AS (SELECT * FROM json_to_recordset($1::json) AS row(n int, id uuid, text text)),
        added AS (INSERT INTO notes SELECT id, text, now() FROM input RETURNING id)
        SELECT input.n, added.id FROM input JOIN added USING (id)`,
      resultOf: (answer) => String(answer?.['id']),
    });
    const texts = [
      [100, 'good'],
      [101, null],
      [100, 'again'],
      [102, 'good'],
    ] as const;
    const outcomes = await Promise.allSettled(texts.map(([n, text]) => batch.submit({ id: noteId(n), text })));
    expect(outcomes).toMatchObject([
      { value: noteId(100) },
      { reason: { code: 'database_error' } },
      { reason: { code: 'duplicate', details: { constraint: 'notes_pkey' } } },
      { value: noteId(102) },
    ]);
    await batch.close();
  });

  it('takes those who can wait along with the first who cannot, and leaves nobody behind', async () => {
    await dataSource.query(`INSERT INTO counters VALUES ('patient', 0), ('urgent', 0), ('alone', 0), ('last', 0)`);
    const batch = counters({ canWait: ({ key }) => key !== 'urgent' });
    const order: string[] = [];
    const submit = async (key: string): Promise<void> => {
      expect(await batch.submit({ key, version: 1 })).toBe(true);
      order.push(key);
    };
    await Promise.all([submit('patient'), submit('urgent')]);
    expect(order).toEqual(['patient', 'urgent']);
    await submit('alone');
    const last = submit('last');
    await batch.close();
    await last;
    const [row]: unknown[] = await dataSource.query(
      `SELECT count(DISTINCT xmin::text)::int AS transactions FROM counters WHERE key IN ('patient', 'urgent')`,
    );
    expect(row).toEqual({ transactions: 1 });
  });

  it('looks rows up by index, whatever the planner guesses', async () => {
    await dataSource.query(`INSERT INTO counters SELECT 'big' || n, 0 FROM generate_series(1, 20000) n`);
    const batch = counters();
    for (let round = 0; round < 10; round += 1) {
      await Promise.all([1, 2, 3].map((n) => batch.submit({ key: `big${String(n)}`, version: round + 1 })));
    }
    await batch.close();
    const scans = async (): Promise<unknown> => {
      const [row]: unknown[] = await dataSource.query(
        `SELECT seq_scan::int AS "bySequence", idx_scan::int AS "byIndex" FROM pg_stat_user_tables WHERE relname = 'counters'`,
      );
      return row;
    };
    // One sequential scan made the index.
    await expect
      .poll(scans, { timeout: 10_000 })
      .toEqual({ bySequence: 1, byIndex: expect.toSatisfy((count: number) => count >= 30) as unknown });
  });

  it('fails while the database is away, and comes back with it', async () => {
    await dataSource.query(`INSERT INTO counters VALUES ('outage', 0)`);
    const batch = counters();
    await expect(batch.submit({ key: 'outage', version: 1 })).resolves.toBe(true);
    await postgres.process.kill();
    await expect(batch.submit({ key: 'outage', version: 2 })).rejects.toMatchObject({
      code: 'database_unavailable',
      retryable: true,
    });
    await postgres.process.startAgain();
    await expect(batch.submit({ key: 'outage', version: 2 })).resolves.toBe(true);
    await batch.close();
  });
});
