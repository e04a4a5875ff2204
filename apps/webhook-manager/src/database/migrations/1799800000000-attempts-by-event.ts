import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who tells of a call looks for the attempts of its events. */
export class AttemptsByEvent1799800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "attempts_by_event" ON "webhook_manager"."attempts" ("event_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "webhook_manager"."attempts_by_event"`);
  }
}
