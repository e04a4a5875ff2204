import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Calls1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "call_manager"."calls" (
        "id" uuid PRIMARY KEY,
        "customer_id" uuid NOT NULL,
        "asterisk_id" text NOT NULL,
        "channel_id" text NOT NULL,
        "root_call_id" uuid NOT NULL,
        "master_call_id" uuid,
        "direction" text NOT NULL,
        "source" jsonb NOT NULL,
        "destination" jsonb NOT NULL,
        "flow_id" uuid,
        "run_id" uuid,
        "status" text NOT NULL,
        "hangup_request" jsonb,
        "hangup_by" text,
        "hangup_reason" text,
        "hangup_cause" integer,
        "refusal" text,
        "playbacks" jsonb NOT NULL,
        "last_seq" integer NOT NULL,
        "tm_create" timestamptz NOT NULL,
        "tm_ringing" timestamptz,
        "tm_progressing" timestamptz,
        "tm_hangup" timestamptz,
        "tm_update" timestamptz NOT NULL
      ) WITH (fillfactor = 60)
    `);
    await runner.query(`CREATE INDEX "calls_by_customer" ON "call_manager"."calls" ("customer_id", "tm_create", "id")`);
    await runner.query(`CREATE INDEX "calls_live" ON "call_manager"."calls" ("asterisk_id") WHERE tm_hangup IS NULL`);
    await runner.query(`
      CREATE TABLE "call_manager"."call_events" (
        "asterisk_id" text NOT NULL,
        "position" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        "call_id" uuid NOT NULL,
        "seq" integer NOT NULL,
        "id" uuid NOT NULL,
        "type" text NOT NULL,
        "payload" jsonb NOT NULL,
        "causation_id" text,
        "occurred_at" timestamptz NOT NULL,
        "synthesized" boolean NOT NULL,
        PRIMARY KEY ("asterisk_id", "position")
      )
    `);
    await runner.query(`CREATE UNIQUE INDEX "call_events_by_call" ON "call_manager"."call_events" ("call_id", "seq")`);
    await runner.query(`
      CREATE TABLE "call_manager"."asterisks" (
        "id" text PRIMARY KEY,
        "epoch" integer NOT NULL,
        "startup_time" text,
        "published_position" bigint NOT NULL,
        "seen_at" timestamptz NOT NULL
      ) WITH (fillfactor = 20)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "call_manager"."asterisks"`);
    await runner.query(`DROP TABLE "call_manager"."call_events"`);
    await runner.query(`DROP TABLE "call_manager"."calls"`);
  }
}
