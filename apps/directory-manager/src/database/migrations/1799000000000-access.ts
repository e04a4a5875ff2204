import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Access1799000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE directory_manager.customers
        ADD detail text NOT NULL DEFAULT '',
        ADD email text NOT NULL DEFAULT '',
        ADD calls_per_sec integer,
        ADD simultaneous_calls integer,
        ADD allowed_countries text[] NOT NULL DEFAULT '{}',
        ADD tm_update timestamptz,
        ADD tm_delete timestamptz`);
    await queryRunner.query('UPDATE directory_manager.customers SET tm_update = tm_create');
    await queryRunner.query(`
      ALTER TABLE directory_manager.customers
        ALTER tm_update SET NOT NULL,
        ALTER detail DROP DEFAULT,
        ALTER email DROP DEFAULT,
        ALTER allowed_countries DROP DEFAULT`);
    await queryRunner.query(
      'CREATE INDEX customers_page ON directory_manager.customers (tm_create, id) WHERE tm_delete IS NULL',
    );
    await queryRunner.query(`
      ALTER TABLE directory_manager.access_keys
        ADD detail text NOT NULL DEFAULT '',
        ADD scopes text[] NOT NULL DEFAULT '{read,write}',
        ADD tm_update timestamptz`);
    await queryRunner.query('UPDATE directory_manager.access_keys SET tm_update = tm_create');
    await queryRunner.query(`
      ALTER TABLE directory_manager.access_keys
        ALTER tm_update SET NOT NULL, ALTER detail DROP DEFAULT, ALTER scopes DROP DEFAULT`);
    await queryRunner.query(
      'CREATE INDEX access_keys_page ON directory_manager.access_keys (customer_id, tm_create, id) WHERE tm_delete IS NULL',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX directory_manager.access_keys_page');
    await queryRunner.query('ALTER TABLE directory_manager.access_keys DROP detail, DROP scopes, DROP tm_update');
    await queryRunner.query('DROP INDEX directory_manager.customers_page');
    await queryRunner.query(`
      ALTER TABLE directory_manager.customers
        DROP detail, DROP email, DROP calls_per_sec, DROP simultaneous_calls, DROP allowed_countries, DROP tm_update, DROP tm_delete`);
  }
}
