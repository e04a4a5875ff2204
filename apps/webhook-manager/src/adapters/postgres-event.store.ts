import { Inject, Injectable } from '@nestjs/common';
import type { FeedEvent, ListEvents, Page } from '@voipbin/contracts';
import { managerOf, withDatabaseErrors } from '@voipbin/database';
import { DataSource, type EntityManager, LessThan, MoreThan } from 'typeorm';

import { WEBHOOK_DATA_SOURCE } from '../database/data-source.ts';
import { AttemptEntity } from '../database/entities/attempt.entity.ts';
import { CallWebhookEntity } from '../database/entities/call-webhook.entity.ts';
import { CursorEntity } from '../database/entities/cursor.entity.ts';
import { EventEntity } from '../database/entities/event.entity.ts';
import type { NewEvent } from '../domain/new-event.ts';
import type { Positions } from '../ports/event-log.ts';
import { EventStore, type Move } from '../ports/event-store.ts';
import { customerEventOf } from './customer-event-of.ts';
import { decodeFeedCursor, encodeFeedCursor } from './feed-cursor.ts';
import { STORE_EVENTS } from './store-events.sql.ts';

/** Names no part of a log: says that somebody wants to know, also while there is no Asterisk yet. */
const BEGUN = '';

/** Whoever reads by cursor must never see a younger event before an older one: what is stored beside this waits until it is committed. */
const ONE_AFTER_ANOTHER = `SELECT pg_advisory_xact_lock(hashtextextended('webhook_manager.events', 0))`;

/** Those that no call names any more. */
const FORGET_WEBHOOKS_OF_CALLS = `
  DELETE FROM webhooks WHERE of_calls AND NOT EXISTS (SELECT FROM call_webhooks WHERE call_webhooks.webhook_id = webhooks.id)`;

@Injectable()
export class PostgresEventStore extends EventStore {
  constructor(@Inject(WEBHOOK_DATA_SOURCE) private readonly dataSource: DataSource) {
    super();
  }

  async positions(log: CursorEntity['log']): Promise<Positions | null> {
    const rows = await withDatabaseErrors(() => managerOf(this.dataSource).findBy(CursorEntity, { log }));
    if (rows.length === 0) {
      return null;
    }
    return Object.fromEntries(rows.map(({ part, position }) => [part, Number(position)]));
  }

  async begin(log: CursorEntity['log'], positions: Positions): Promise<void> {
    const rows = Object.entries({ [BEGUN]: 0, ...positions }).map(([part, position]) => ({
      log,
      part,
      position: String(position),
    }));
    await withDatabaseErrors(() =>
      managerOf(this.dataSource).createQueryBuilder().insert().into(CursorEntity).values(rows).orIgnore().execute(),
    );
  }

  take(move: Move, events: readonly NewEvent[]): Promise<string[] | null> {
    return withDatabaseErrors(() =>
      this.dataSource.transaction(async (manager) => {
        for (const part of Object.keys(move.to)) {
          if (!(await moveOn(manager, part, move))) {
            return null;
          }
        }
        if (events.length === 0) {
          return [];
        }
        await manager.query(ONE_AFTER_ANOTHER);
        const parameters = [JSON.stringify(events.map(rowOf))];
        const stored = await manager.query<{ customerId: string }[]>(STORE_EVENTS, parameters);
        return stored.map(({ customerId }) => customerId);
      }),
    );
  }

  async keepFor(customerId: string): Promise<void> {
    const insert = 'INSERT INTO feeds (customer_id, tm_create) VALUES ($1, now()) ON CONFLICT DO NOTHING';
    await withDatabaseErrors(() => this.dataSource.query(insert, [customerId]));
  }

  async list({ customerId, pageSize, cursor }: ListEvents): Promise<Page<FeedEvent>> {
    const after = cursor === undefined ? '0' : decodeFeedCursor(cursor);
    const where = { customerId, position: MoreThan(after) };
    const order = { position: 'ASC' as const };
    const rows = await withDatabaseErrors(() =>
      this.dataSource.getRepository(EventEntity).find({ where, order, take: pageSize }),
    );
    const items = rows.map((row) => ({ ...customerEventOf(row), cursor: encodeFeedCursor(row.position) }));
    return { items, nextCursor: items.at(-1)?.cursor ?? encodeFeedCursor(after) };
  }

  async place(customerId: string, after?: string): Promise<string> {
    if (after !== undefined) {
      return encodeFeedCursor(decodeFeedCursor(after));
    }
    const last = await withDatabaseErrors(() =>
      this.dataSource.getRepository(EventEntity).findOne({ where: { customerId }, order: { position: 'DESC' } }),
    );
    return encodeFeedCursor(last?.position ?? '0');
  }

  async prune(before: Date): Promise<void> {
    const old = { tmCreate: LessThan(before) };
    await withDatabaseErrors(() => this.dataSource.getRepository(AttemptEntity).delete(old));
    await withDatabaseErrors(() => this.dataSource.getRepository(EventEntity).delete(old));
    await withDatabaseErrors(() => this.dataSource.getRepository(CallWebhookEntity).delete(old));
    await withDatabaseErrors(() => this.dataSource.query(FORGET_WEBHOOKS_OF_CALLS));
  }
}

/** Reads on only from where it was thought to be. */
async function moveOn(manager: EntityManager, part: string, { log, from, to }: Move): Promise<boolean> {
  const position = String(to[part]);
  if (from[part] === undefined) {
    const insert = 'INSERT INTO cursors (log, part, position) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1';
    return (await manager.query<unknown[]>(insert, [log, part, position])).length > 0;
  }
  const moved = await manager.update(CursorEntity, { log, part, position: String(from[part]) }, { position });
  return moved.affected === 1;
}

function rowOf({ id, type, referenceId, callId, occurredAt, customerId, data }: NewEvent, n: number) {
  const about = { reference_id: referenceId, call_id: callId, customer_id: customerId };
  return { n, id, type, ...about, occurred_at: occurredAt, data };
}
