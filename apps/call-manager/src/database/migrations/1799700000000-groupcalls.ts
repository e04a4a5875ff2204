import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Groupcalls1799700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "call_manager"."groupcalls" (
        "id" uuid PRIMARY KEY,
        "customer_id" uuid NOT NULL,
        "asterisk_id" text NOT NULL,
        "master_call_id" uuid,
        "command_id" text,
        "wish" jsonb NOT NULL,
        "answered_call_id" uuid,
        "outcome" text,
        "tm_create" timestamptz NOT NULL,
        "tm_end" timestamptz
      )`);
    await runner.query(
      `CREATE INDEX "groupcalls_by_customer" ON "call_manager"."groupcalls" ("customer_id", "tm_create", "id")`,
    );
    await runner.query(
      `CREATE INDEX "groupcalls_live" ON "call_manager"."groupcalls" ("asterisk_id") WHERE tm_end IS NULL`,
    );
    await runner.query(`ALTER TABLE "call_manager"."calls" ADD "groupcall_id" uuid`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "call_manager"."calls" DROP "groupcall_id"`);
    await runner.query(`DROP TABLE "call_manager"."groupcalls"`);
  }
}
