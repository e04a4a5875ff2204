import { Inject, Injectable } from '@nestjs/common';
import { derivedId } from '@voipbin/common';
import type { GroupcallEvent } from '@voipbin/contracts';
import { OLDEST_OPEN_TRANSACTION, transactionLogEnd } from '@voipbin/database';
import { type DataSource, In } from 'typeorm';

import { CALL_DATA_SOURCE } from '../database/data-source.ts';
import { GroupcallEntity } from '../database/entities/groupcall.entity.ts';
import { groupcallAsOf } from '../domain/group/groupcall-as-of.ts';
import { GroupLog } from '../ports/group-log.ts';
import { GroupSnapshots } from './group-snapshots.ts';
import { translated } from './translated.ts';

/** A group's changes follow one another, and so do their transactions. */
const READ = `
SELECT groupcall_id AS "groupcallId", type, occurred_at AS "occurredAt", transaction_id AS "transactionId"
FROM groupcall_events
WHERE transaction_id > $1 AND transaction_id < ${OLDEST_OPEN_TRANSACTION}
ORDER BY transaction_id FETCH FIRST $2 ROWS WITH TIES`;

interface Row {
  groupcallId: string;
  type: GroupcallEvent['type'];
  occurredAt: Date;
  transactionId: string;
}

@Injectable()
export class PostgresGroupLog extends GroupLog {
  constructor(
    @Inject(CALL_DATA_SOURCE) private readonly dataSource: DataSource,
    private readonly snapshots: GroupSnapshots,
  ) {
    super();
  }

  async read(position: number, limit: number): Promise<{ events: GroupcallEvent[]; position: number }> {
    const rows = await translated(this.dataSource.query<Row[]>(READ, [position, limit]));
    if (rows.length === 0) {
      return { events: [], position };
    }
    const ids = [...new Set(rows.map(({ groupcallId }) => groupcallId))];
    const groups = await translated(this.dataSource.getRepository(GroupcallEntity).findBy({ id: In(ids) }));
    const byId = new Map((await this.snapshots.of(groups)).map((snapshot) => [snapshot.id, snapshot]));
    const events = rows.flatMap(({ groupcallId, type, occurredAt }) => {
      const snapshot = byId.get(groupcallId);
      const groupcall = snapshot && groupcallAsOf(snapshot, type);
      const id = derivedId('groupcall-event', groupcallId, type);
      return groupcall ? [{ id, type, occurredAt: occurredAt.toISOString(), groupcall }] : [];
    });
    return { events, position: Number(rows.at(-1)?.transactionId) };
  }

  end(): Promise<number> {
    return transactionLogEnd(this.dataSource);
  }
}
