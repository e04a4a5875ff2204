import { Inject, Injectable } from '@nestjs/common';
import { type DataSource, In } from 'typeorm';

import { CALL_DATA_SOURCE } from '../database/data-source.ts';
import type { CallEventEntity } from '../database/entities/call-event.entity.ts';
import { CallEntity } from '../database/entities/call.entity.ts';
import { LogReader, type LoggedEvent } from '../ports/log-reader.ts';
import { callEventOf } from './call-event-of.ts';
import { callOf } from './call-of.ts';
import { translated } from './translated.ts';

const AFTER = `
SELECT
  e.asterisk_id AS "asteriskId", e.position, e.call_id AS "callId", e.seq, e.id, e.type, e.payload, e.causation_id AS "causationId",
  e.occurred_at AS "occurredAt", e.synthesized
FROM asterisks CROSS JOIN LATERAL (
  SELECT * FROM call_events
  WHERE asterisk_id = asterisks.id AND position > coalesce(($1::jsonb ->> asterisks.id)::bigint, 0)
  ORDER BY position LIMIT $2
) e
ORDER BY e.position`;
const END =
  'SELECT a.id, (SELECT max(position) FROM call_events WHERE asterisk_id = a.id) AS position FROM asterisks a';

interface Position {
  id: string;
  position: string | null;
}

@Injectable()
export class PostgresLogReader extends LogReader {
  constructor(@Inject(CALL_DATA_SOURCE) private readonly dataSource: DataSource) {
    super();
  }

  async read(positions: Readonly<Record<string, number>>, limit: number): Promise<LoggedEvent[]> {
    const parameters = [JSON.stringify(positions), limit];
    const rows = await translated(this.dataSource.query<CallEventEntity[]>(AFTER, parameters));
    if (rows.length === 0) {
      return [];
    }
    const ids = [...new Set(rows.map(({ callId }) => callId))];
    const found = await translated(this.dataSource.getRepository(CallEntity).findBy({ id: In(ids) }));
    const calls = new Map(found.map((row) => [row.id, callOf(row)]));
    return rows.flatMap((row) => {
      const call = calls.get(row.callId);
      const { asteriskId, position } = row;
      return call ? [{ asteriskId, position: Number(position), event: callEventOf(row), call }] : [];
    });
  }

  async end(): Promise<Record<string, number>> {
    const rows = await translated(this.dataSource.query<Position[]>(END));
    return Object.fromEntries(rows.map(({ id, position }) => [id, Number(position ?? 0)]));
  }
}
