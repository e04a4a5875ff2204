import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was told of calls is told of runs too: all of them, since none was written down before. */
export class CursorsOfLogs1799700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE webhook_manager.cursors RENAME asterisk_id TO part`);
    await runner.query(`ALTER TABLE webhook_manager.cursors ADD log text`);
    await runner.query(`UPDATE webhook_manager.cursors SET log = 'calls'`);
    await runner.query(
      `INSERT INTO webhook_manager.cursors (log, part, position) SELECT 'runs', 'runs', 0 WHERE EXISTS (SELECT FROM webhook_manager.cursors)`,
    );
    await runner.query(`ALTER TABLE webhook_manager.cursors DROP CONSTRAINT cursors_pkey, ADD PRIMARY KEY (log, part)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM webhook_manager.cursors WHERE log <> 'calls'`);
    await runner.query(
      `ALTER TABLE webhook_manager.cursors DROP CONSTRAINT cursors_pkey, DROP log, ADD PRIMARY KEY (part)`,
    );
    await runner.query(`ALTER TABLE webhook_manager.cursors RENAME part TO asterisk_id`);
  }
}
