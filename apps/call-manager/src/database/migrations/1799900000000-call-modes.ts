import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CallModes1799900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "call_manager"."calls" ADD "modes" jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "call_manager"."calls" DROP "modes"`);
  }
}
