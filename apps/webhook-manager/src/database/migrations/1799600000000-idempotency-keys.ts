import { createIdempotencyKeys } from '@voipbin/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IdempotencyKeys1799600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createIdempotencyKeys(runner, 'webhook_manager');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE webhook_manager.idempotency_keys');
  }
}
