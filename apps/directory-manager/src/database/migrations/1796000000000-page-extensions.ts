import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class PageExtensions1796000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE INDEX extensions_page ON directory_manager.extensions (customer_id, tm_create, id) WHERE tm_delete IS NULL',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX directory_manager.extensions_page');
  }
}
