import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Webhooks1798000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "webhook_manager"."webhooks" (
        "id" uuid PRIMARY KEY,
        "customer_id" uuid NOT NULL,
        "name" text NOT NULL,
        "detail" text NOT NULL,
        "uri" text NOT NULL,
        "events" text[] NOT NULL,
        "sealed_secret" text NOT NULL,
        "status" text NOT NULL,
        "tm_create" timestamptz NOT NULL,
        "tm_update" timestamptz NOT NULL,
        "tm_delete" timestamptz
      )
    `);
    await runner.query(
      `CREATE INDEX "webhooks_page" ON "webhook_manager"."webhooks" ("customer_id", "tm_create", "id") WHERE tm_delete IS NULL`,
    );
    await runner.query(`
      CREATE TABLE "webhook_manager"."events" (
        "position" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        "id" uuid NOT NULL,
        "customer_id" uuid NOT NULL,
        "type" text NOT NULL,
        "reference_id" uuid NOT NULL,
        "sequence" integer NOT NULL,
        "occurred_at" timestamptz NOT NULL,
        "data" jsonb NOT NULL,
        "tm_create" timestamptz NOT NULL
      )
    `);
    await runner.query(`CREATE UNIQUE INDEX "events_id" ON "webhook_manager"."events" ("id")`);
    await runner.query(
      `CREATE UNIQUE INDEX "events_by_reference" ON "webhook_manager"."events" ("reference_id", "sequence")`,
    );
    await runner.query(`CREATE INDEX "events_feed" ON "webhook_manager"."events" ("customer_id", "position")`);
    await runner.query(`CREATE INDEX "events_by_time" ON "webhook_manager"."events" ("tm_create")`);
    await runner.query(`
      CREATE TABLE "webhook_manager"."lanes" (
        "webhook_id" uuid NOT NULL,
        "lane" text NOT NULL,
        "reference_id" uuid NOT NULL,
        "done_position" bigint NOT NULL,
        "last_position" bigint NOT NULL,
        "tries" integer NOT NULL,
        "failing_since" timestamptz,
        "next_at" timestamptz NOT NULL,
        "locked_until" timestamptz NOT NULL,
        PRIMARY KEY ("webhook_id", "lane")
      )
    `);
    await runner.query(`CREATE INDEX "lanes_due" ON "webhook_manager"."lanes" ("next_at")`);
    await runner.query(`
      CREATE TABLE "webhook_manager"."attempts" (
        "id" uuid PRIMARY KEY,
        "webhook_id" uuid NOT NULL,
        "event_id" uuid NOT NULL,
        "event_type" text NOT NULL,
        "number" integer NOT NULL,
        "is_delivered" boolean NOT NULL,
        "http_status" integer,
        "error" text,
        "duration_ms" integer NOT NULL,
        "tm_create" timestamptz NOT NULL
      )
    `);
    await runner.query(
      `CREATE INDEX "attempts_page" ON "webhook_manager"."attempts" ("webhook_id", "tm_create", "id")`,
    );
    await runner.query(`CREATE INDEX "attempts_by_time" ON "webhook_manager"."attempts" ("tm_create")`);
    await runner.query(
      `CREATE TABLE "webhook_manager"."cursors" ("asterisk_id" text PRIMARY KEY, "position" bigint NOT NULL)`,
    );
    await runner.query(
      `CREATE TABLE "webhook_manager"."feeds" ("customer_id" uuid PRIMARY KEY, "tm_create" timestamptz NOT NULL)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['feeds', 'cursors', 'attempts', 'lanes', 'events', 'webhooks']) {
      await runner.query(`DROP TABLE "webhook_manager"."${table}"`);
    }
  }
}
