import type { MigrationInterface, QueryRunner } from 'typeorm';

export class UnlistedFlows1799100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "flow_manager"."flows" ADD "is_listed" boolean NOT NULL DEFAULT true`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "flow_manager"."flows" DROP "is_listed"`);
  }
}
