import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OutgoingCalls1797000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "call_manager"."calls" ADD "outgoing" jsonb, ADD "sip_code" integer`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "call_manager"."calls" DROP "outgoing", DROP "sip_code"`);
  }
}
