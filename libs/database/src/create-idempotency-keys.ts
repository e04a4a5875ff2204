import type { QueryRunner } from 'typeorm';

/** For a migration: the table of `IdempotencyKeys` in an app's schema. Migrations have done this, so it never changes. */
export async function createIdempotencyKeys(runner: QueryRunner, schema: string): Promise<void> {
  await runner.query(`
    CREATE TABLE ${schema}.idempotency_keys (
      customer_id uuid NOT NULL,
      request text NOT NULL,
      key text NOT NULL,
      fingerprint text NOT NULL,
      sealed text,
      response json,
      tm_create timestamptz NOT NULL,
      PRIMARY KEY (customer_id, request, key)
    )`);
  await runner.query(`CREATE INDEX idempotency_keys_by_age ON ${schema}.idempotency_keys (tm_create)`);
}
