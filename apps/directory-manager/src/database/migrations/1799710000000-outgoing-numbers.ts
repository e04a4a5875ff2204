import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class OutgoingNumbers1799710000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE directory_manager.extensions ADD outgoing_number text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE directory_manager.extensions DROP outgoing_number');
  }
}
