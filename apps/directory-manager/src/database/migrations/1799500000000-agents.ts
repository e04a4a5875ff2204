import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Agents1799500000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE directory_manager.agents (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL REFERENCES directory_manager.customers,
        username text NOT NULL,
        password_hash text NOT NULL,
        name text NOT NULL,
        detail text NOT NULL,
        scopes text[] NOT NULL,
        tm_create timestamptz NOT NULL,
        tm_update timestamptz NOT NULL,
        tm_delete timestamptz
      )`);
    await queryRunner.query(
      'CREATE INDEX agents_page ON directory_manager.agents (customer_id, tm_create, id) WHERE tm_delete IS NULL',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX agents_username ON directory_manager.agents (username) WHERE tm_delete IS NULL',
    );
    await queryRunner.query(`
      CREATE TABLE directory_manager.sessions (
        token_hash text PRIMARY KEY,
        agent_id uuid NOT NULL REFERENCES directory_manager.agents,
        tm_create timestamptz NOT NULL,
        tm_expire timestamptz NOT NULL
      )`);
    await queryRunner.query('CREATE INDEX sessions_agent ON directory_manager.sessions (agent_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE directory_manager.sessions');
    await queryRunner.query('DROP TABLE directory_manager.agents');
  }
}
