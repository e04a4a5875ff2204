import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateDirectory1763800000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE directory_manager.customers (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        tm_create timestamptz NOT NULL
      )`);
    await queryRunner.query(`
      CREATE TABLE directory_manager.access_keys (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL REFERENCES directory_manager.customers,
        name text NOT NULL,
        token_hash text NOT NULL,
        token_prefix text NOT NULL,
        tm_expire timestamptz,
        tm_create timestamptz NOT NULL,
        tm_delete timestamptz
      )`);
    await queryRunner.query('CREATE UNIQUE INDEX access_keys_token_hash ON directory_manager.access_keys (token_hash)');
    await queryRunner.query(`
      CREATE TABLE directory_manager.numbers (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL REFERENCES directory_manager.customers,
        number text NOT NULL,
        name text NOT NULL,
        detail text NOT NULL,
        call_flow_id uuid,
        status text NOT NULL,
        tm_create timestamptz NOT NULL,
        tm_update timestamptz NOT NULL,
        tm_delete timestamptz
      )`);
    await queryRunner.query(
      'CREATE UNIQUE INDEX numbers_number ON directory_manager.numbers (number) WHERE tm_delete IS NULL',
    );
    await queryRunner.query(
      'CREATE INDEX numbers_page ON directory_manager.numbers (customer_id, tm_create, id) WHERE tm_delete IS NULL',
    );
    await queryRunner.query(`
      CREATE TABLE directory_manager.extensions (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL REFERENCES directory_manager.customers,
        name text NOT NULL,
        detail text NOT NULL,
        username text NOT NULL,
        realm text NOT NULL,
        digest text NOT NULL,
        tm_create timestamptz NOT NULL,
        tm_update timestamptz NOT NULL,
        tm_delete timestamptz
      )`);
    await queryRunner.query(
      'CREATE UNIQUE INDEX extensions_username ON directory_manager.extensions (username) WHERE tm_delete IS NULL',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE directory_manager.extensions');
    await queryRunner.query('DROP TABLE directory_manager.numbers');
    await queryRunner.query('DROP TABLE directory_manager.access_keys');
    await queryRunner.query('DROP TABLE directory_manager.customers');
  }
}
