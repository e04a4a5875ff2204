import { type DataSource, type QueryRunner } from 'typeorm';

import { toDatabaseError } from './to-database-error.ts';

/**
 * Creates the schema and runs the migrations that it has not seen, one transaction each. Several processes may do this
 * at once: one works, the others wait for it. Connects and disconnects the data source where it is not connected.
 * Returns the names of the migrations that ran.
 */
export async function runMigrations(dataSource: DataSource): Promise<string[]> {
  const wasConnected = dataSource.isInitialized;
  try {
    if (!wasConnected) {
      await dataSource.initialize();
    }
    return await migrateUnderLock(dataSource);
  } catch (error) {
    throw toDatabaseError(error);
  } finally {
    if (!wasConnected && dataSource.isInitialized) {
      await dataSource.destroy();
    }
  }
}

async function migrateUnderLock(dataSource: DataSource): Promise<string[]> {
  const schema = schemaOf(dataSource);
  const guard = dataSource.createQueryRunner();
  const lock = [`migrations of ${schema}`];
  await guard.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', lock);
  try {
    await createSchema(guard, schema);
    const done = await dataSource.runMigrations();
    return done.map((migration) => migration.name);
  } finally {
    await guard.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', lock);
    await guard.release();
  }
}

async function createSchema(runner: QueryRunner, schema: string): Promise<void> {
  const existing = (await runner.query('SELECT FROM pg_namespace WHERE nspname = $1', [schema])) as unknown[];
  // Asked first: `IF NOT EXISTS` needs the right to create schemas even where there is nothing to create.
  if (existing.length === 0) {
    await runner.query(`CREATE SCHEMA ${JSON.stringify(schema)}`);
  }
}

function schemaOf(dataSource: DataSource): string {
  if (dataSource.options.type !== 'postgres' || dataSource.options.schema === undefined) {
    throw new Error('A data source of ours is made by createDataSource.');
  }
  return dataSource.options.schema;
}
