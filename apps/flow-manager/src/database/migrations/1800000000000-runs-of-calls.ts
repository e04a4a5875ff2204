import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The run of a call that is not over can be found by the call. */
export class RunsOfCalls1800000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX runs_unsettled_call ON flow_manager.runs (call_id) WHERE not settled`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX flow_manager.runs_unsettled_call');
  }
}
