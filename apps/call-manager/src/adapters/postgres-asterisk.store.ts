import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';

import { CALL_DATA_SOURCE } from '../database/data-source.ts';
import { AsteriskStore, type BusyAsterisk, type Holding } from '../ports/asterisk-store.ts';
import { translated } from './translated.ts';

interface HoldingRow {
  epoch: number;
  startup_time: string | null;
  published_position: string;
}

const CLAIM = `
  INSERT INTO asterisks AS a (id, epoch, published_position, seen_at) VALUES ($1, 1, 0, now())
  ON CONFLICT (id) DO UPDATE SET epoch = a.epoch + 1, seen_at = now()
  RETURNING epoch, startup_time, published_position`;

// A claim of the lost counts as no sign of life, so that a claimer who dies half-way is followed by another.
const CLAIM_SILENT = `
  WITH claimed AS (
    UPDATE asterisks SET epoch = epoch + 1 WHERE id = $1 AND seen_at::text = $2
    RETURNING epoch, startup_time, published_position
  ) SELECT * FROM claimed`;

const BEAT = `
  WITH beaten AS (
    UPDATE asterisks SET published_position = $3, seen_at = CASE WHEN $4 THEN now() ELSE seen_at END
    WHERE id = $1 AND epoch = $2
    RETURNING epoch
  ) SELECT * FROM beaten`;

const SAVE_STARTUP_TIME = 'UPDATE asterisks SET startup_time = $3 WHERE id = $1 AND epoch = $2';

const BUSY = `
  SELECT id, seen_at::text AS "seenAt" FROM asterisks
  WHERE EXISTS (SELECT FROM calls WHERE calls.asterisk_id = asterisks.id AND calls.tm_hangup IS NULL)`;

@Injectable()
export class PostgresAsteriskStore extends AsteriskStore {
  constructor(@Inject(CALL_DATA_SOURCE) private readonly dataSource: DataSource) {
    super();
  }

  async claim(asteriskId: string): Promise<Holding> {
    const [row] = await this.rows<HoldingRow>(CLAIM, [asteriskId]);
    if (row === undefined) {
      throw new Error('INSERT .. ON CONFLICT DO UPDATE always returns its row');
    }
    return holdingOf(row);
  }

  async claimSilent({ id, seenAt }: BusyAsterisk): Promise<Holding | undefined> {
    const [row] = await this.rows<HoldingRow>(CLAIM_SILENT, [id, seenAt]);
    return row && holdingOf(row);
  }

  async beat(
    asteriskId: string,
    epoch: number,
    { publishedPosition, isSeen }: { publishedPosition: number; isSeen: boolean },
  ): Promise<boolean> {
    const rows = await this.rows(BEAT, [asteriskId, epoch, publishedPosition, isSeen]);
    return rows.length > 0;
  }

  async saveStartupTime(asteriskId: string, epoch: number, startupTime: string): Promise<void> {
    await translated(this.dataSource.query(SAVE_STARTUP_TIME, [asteriskId, epoch, startupTime]));
  }

  findBusy(): Promise<BusyAsterisk[]> {
    return this.rows<BusyAsterisk>(BUSY, []);
  }

  /** Of a statement that is, or ends in, a SELECT or an INSERT. */
  private rows<Row>(sql: string, parameters: unknown[]): Promise<Row[]> {
    return translated(this.dataSource.query<Row[]>(sql, parameters));
  }
}

function holdingOf({ epoch, startup_time, published_position }: HoldingRow): Holding {
  return { epoch, startupTime: startup_time, publishedPosition: Number(published_position) };
}
