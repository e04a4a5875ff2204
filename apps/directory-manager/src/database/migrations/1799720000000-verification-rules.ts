import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class VerificationRules1799720000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE directory_manager.numbers
      ADD verification jsonb NOT NULL DEFAULT '{"policy":"flag","allow":[],"block":[]}'`);
    await queryRunner.query('ALTER TABLE directory_manager.numbers ALTER verification DROP DEFAULT');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE directory_manager.numbers DROP verification');
  }
}
