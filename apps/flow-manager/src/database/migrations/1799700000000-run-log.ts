import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RunLog1799700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE flow_manager.run_steps ADD news jsonb, ADD transaction_id bigint');
    await runner.query('CREATE INDEX run_steps_news ON flow_manager.run_steps (transaction_id) WHERE news IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE flow_manager.run_steps DROP news, DROP transaction_id');
  }
}
