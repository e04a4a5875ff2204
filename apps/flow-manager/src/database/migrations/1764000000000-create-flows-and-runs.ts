import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateFlowsAndRuns1764000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE flow_manager.flows (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        name text NOT NULL,
        detail text NOT NULL,
        version integer NOT NULL,
        on_complete_flow_id uuid,
        tm_create timestamptz NOT NULL DEFAULT now(),
        tm_update timestamptz NOT NULL DEFAULT now(),
        tm_delete timestamptz
      )`);
    await queryRunner.query(`CREATE INDEX flows_by_customer ON flow_manager.flows (customer_id, tm_create, id)`);
    await queryRunner.query(`
      CREATE TABLE flow_manager.flow_versions (
        flow_id uuid NOT NULL,
        version integer NOT NULL,
        actions jsonb NOT NULL,
        tm_create timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (flow_id, version)
      )`);
    await queryRunner.query(`
      CREATE TABLE flow_manager.runs (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        flow_id uuid NOT NULL,
        flow_version integer NOT NULL,
        call_id uuid,
        partition_key text NOT NULL,
        parent_run_id uuid,
        version integer NOT NULL,
        status text NOT NULL,
        settled boolean NOT NULL,
        deadline_at timestamptz,
        state jsonb NOT NULL,
        tm_create timestamptz NOT NULL,
        tm_update timestamptz NOT NULL,
        tm_end timestamptz
      ) WITH (fillfactor = 70)`);
    await queryRunner.query(`CREATE INDEX runs_by_customer ON flow_manager.runs (customer_id, tm_create, id)`);
    await queryRunner.query(`CREATE INDEX runs_unsettled ON flow_manager.runs (id) WHERE NOT settled`);
    await queryRunner.query(`
      CREATE TABLE flow_manager.run_steps (
        run_id uuid NOT NULL,
        version integer NOT NULL,
        input text NOT NULL,
        commands jsonb NOT NULL,
        log jsonb NOT NULL,
        occurred_at timestamptz NOT NULL,
        PRIMARY KEY (run_id, version)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['run_steps', 'runs', 'flow_versions', 'flows']) {
      await queryRunner.query(`DROP TABLE flow_manager.${table}`);
    }
  }
}
