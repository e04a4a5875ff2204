import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kept flows are found by when they were used last. */
export class KeptFlows1800100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX flows_kept ON flow_manager.flows (tm_update) WHERE NOT is_listed');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX flow_manager.flows_kept');
  }
}
