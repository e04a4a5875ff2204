import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Verification1799730000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "call_manager"."calls" ADD "verification" jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "call_manager"."calls" DROP "verification"`);
  }
}
