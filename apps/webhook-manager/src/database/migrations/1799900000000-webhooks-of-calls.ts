import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Webhooks that are told of the calls that name them, and of nothing else. */
export class WebhooksOfCalls1799900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "webhook_manager"."webhooks" ADD "of_calls" boolean NOT NULL DEFAULT false`);
    await runner.query(`DROP INDEX "webhook_manager"."webhooks_page"`);
    await runner.query(
      `CREATE INDEX "webhooks_page" ON "webhook_manager"."webhooks" ("customer_id", "tm_create", "id") WHERE tm_delete IS NULL AND NOT of_calls`,
    );
    await runner.query(`
      CREATE TABLE "webhook_manager"."call_webhooks" (
        "call_id" uuid NOT NULL,
        "webhook_id" uuid NOT NULL,
        "tm_create" timestamptz NOT NULL,
        PRIMARY KEY ("call_id", "webhook_id")
      )`);
    await runner.query(`CREATE INDEX "call_webhooks_by_time" ON "webhook_manager"."call_webhooks" ("tm_create")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "webhook_manager"."call_webhooks"`);
    await runner.query(`DELETE FROM "webhook_manager"."webhooks" WHERE of_calls`);
    await runner.query(`DROP INDEX "webhook_manager"."webhooks_page"`);
    await runner.query(`ALTER TABLE "webhook_manager"."webhooks" DROP "of_calls"`);
    await runner.query(
      `CREATE INDEX "webhooks_page" ON "webhook_manager"."webhooks" ("customer_id", "tm_create", "id") WHERE tm_delete IS NULL`,
    );
  }
}
