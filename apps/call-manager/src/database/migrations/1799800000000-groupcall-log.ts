import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happens to groups of calls, written with it. Of those that were there before, only what happens from now on. */
export class GroupcallLog1799800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "call_manager"."groupcall_events" (
        "groupcall_id" uuid NOT NULL,
        "type" text NOT NULL,
        "occurred_at" timestamptz NOT NULL,
        "transaction_id" bigint NOT NULL,
        PRIMARY KEY ("groupcall_id", "type")
      )`);
    await runner.query(`CREATE INDEX "groupcall_events_log" ON "call_manager"."groupcall_events" ("transaction_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "call_manager"."groupcall_events"`);
  }
}
