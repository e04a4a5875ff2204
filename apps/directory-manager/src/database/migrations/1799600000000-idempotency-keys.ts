import { createIdempotencyKeys } from '@voipbin/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IdempotencyKeys1799600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createIdempotencyKeys(runner, 'directory_manager');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE directory_manager.idempotency_keys');
  }
}
