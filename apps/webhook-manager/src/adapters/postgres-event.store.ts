import { Inject, Injectable } from '@nestjs/common';
import type { CustomerEvent, ListEvents, Page } from '@voipbin/contracts';
import { managerOf, withDatabaseErrors } from '@voipbin/database';
import { DataSource, type EntityManager, LessThan, MoreThan } from 'typeorm';

import { WEBHOOK_DATA_SOURCE } from '../database/data-source.ts';
import { AttemptEntity } from '../database/entities/attempt.entity.ts';
import { CursorEntity } from '../database/entities/cursor.entity.ts';
import { EventEntity } from '../database/entities/event.entity.ts';
import type { NewEvent } from '../domain/new-event.ts';
import { EventStore } from '../ports/event-store.ts';
import { customerEventOf } from './customer-event-of.ts';
import { decodeFeedCursor, encodeFeedCursor } from './feed-cursor.ts';
import { STORE_EVENTS } from './store-events.sql.ts';

/** Names no Asterisk: says that somebody wants to know, also while there is no Asterisk yet. */
const BEGUN = '';

@Injectable()
export class PostgresEventStore extends EventStore {
  constructor(@Inject(WEBHOOK_DATA_SOURCE) private readonly dataSource: DataSource) {
    super();
  }

  async positions(): Promise<Record<string, number> | null> {
    const rows = await withDatabaseErrors(() => managerOf(this.dataSource).find(CursorEntity));
    if (rows.length === 0) {
      return null;
    }
    return Object.fromEntries(rows.map(({ asteriskId, position }) => [asteriskId, Number(position)]));
  }

  async begin(positions: Record<string, number>): Promise<void> {
    const rows = Object.entries({ [BEGUN]: 0, ...positions }).map(([asteriskId, position]) => ({
      asteriskId,
      position: String(position),
    }));
    await withDatabaseErrors(() =>
      managerOf(this.dataSource).createQueryBuilder().insert().into(CursorEntity).values(rows).orIgnore().execute(),
    );
  }

  take(from: Record<string, number>, to: Record<string, number>, events: readonly NewEvent[]): Promise<boolean> {
    return withDatabaseErrors(() =>
      this.dataSource.transaction(async (manager) => {
        for (const [asteriskId, position] of Object.entries(to)) {
          if (!(await moveOn(manager, asteriskId, from[asteriskId], position))) {
            return false;
          }
        }
        if (events.length > 0) {
          await manager.query(STORE_EVENTS, [JSON.stringify(events.map(rowOf))]);
        }
        return true;
      }),
    );
  }

  async keepFor(customerId: string): Promise<void> {
    const insert = 'INSERT INTO feeds (customer_id, tm_create) VALUES ($1, now()) ON CONFLICT DO NOTHING';
    await withDatabaseErrors(() => this.dataSource.query(insert, [customerId]));
  }

  async list({ customerId, pageSize, cursor }: ListEvents): Promise<Page<CustomerEvent>> {
    const after = cursor === undefined ? '0' : decodeFeedCursor(cursor);
    const where = { customerId, position: MoreThan(after) };
    const order = { position: 'ASC' as const };
    const rows = await withDatabaseErrors(() =>
      this.dataSource.getRepository(EventEntity).find({ where, order, take: pageSize }),
    );
    return { items: rows.map(customerEventOf), nextCursor: encodeFeedCursor(rows.at(-1)?.position ?? after) };
  }

  async prune(before: Date): Promise<void> {
    const old = { tmCreate: LessThan(before) };
    await withDatabaseErrors(() => this.dataSource.getRepository(AttemptEntity).delete(old));
    await withDatabaseErrors(() => this.dataSource.getRepository(EventEntity).delete(old));
  }
}

/** Reads on only from where it was thought to be. */
async function moveOn(
  manager: EntityManager,
  asteriskId: string,
  from: number | undefined,
  to: number,
): Promise<boolean> {
  if (from === undefined) {
    const insert = 'INSERT INTO cursors (asterisk_id, position) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1';
    return (await manager.query<unknown[]>(insert, [asteriskId, to])).length > 0;
  }
  const moved = await manager.update(CursorEntity, { asteriskId, position: String(from) }, { position: String(to) });
  return moved.affected === 1;
}

function rowOf({ id, type, referenceId, occurredAt, customerId, data }: NewEvent, n: number) {
  return { n, id, type, reference_id: referenceId, occurred_at: occurredAt, customer_id: customerId, data };
}
