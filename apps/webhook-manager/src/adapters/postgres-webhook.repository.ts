import { Inject, Injectable } from '@nestjs/common';
import { SecretBox, VoiceError } from '@voipbin/common';
import {
  customerWebhookId,
  type CreateWebhook,
  type ListToldAttempts,
  type ListWebhookAttempts,
  type ListWebhooks,
  type Page,
  type ReplayWebhook,
  type ResourceQuery,
  type ToldAttempt,
  type UpdateWebhook,
  type WebhookAttempt,
  type WebhookSnapshot,
} from '@voipbin/contracts';
import { managerOf, OwnedRows, pageBy, withDatabaseErrors } from '@voipbin/database';
import { DataSource, IsNull } from 'typeorm';

import { WEBHOOK_DATA_SOURCE } from '../database/data-source.ts';
import { AttemptEntity } from '../database/entities/attempt.entity.ts';
import { CallWebhookEntity } from '../database/entities/call-webhook.entity.ts';
import { EventEntity } from '../database/entities/event.entity.ts';
import { LaneEntity } from '../database/entities/lane.entity.ts';
import { WebhookEntity } from '../database/entities/webhook.entity.ts';
import { WebhookRepository } from '../ports/webhook-repository.ts';
import { REPLAY_EVENT, REPLAY_SINCE } from './replay.sql.ts';

const PENDING = `
SELECT count(*)::int AS count FROM lanes JOIN events
  ON events.reference_id = lanes.reference_id AND events.position > lanes.done_position AND events.position <= lanes.last_position
WHERE lanes.webhook_id = $1`;

/** Of a call's story. */
const MOST_TOLD = 500;

@Injectable()
export class PostgresWebhookRepository extends WebhookRepository {
  readonly #rows: OwnedRows<WebhookEntity>;

  constructor(
    @Inject(WEBHOOK_DATA_SOURCE) private readonly dataSource: DataSource,
    private readonly box: SecretBox,
  ) {
    super();
    this.#rows = new OwnedRows(dataSource, WebhookEntity, 'webhook');
  }

  async insert(webhook: CreateWebhook): Promise<WebhookSnapshot> {
    return this.#snapshotOf(await this.#rows.insert(webhook.uri, { ...this.#fieldsOf(webhook), ofCalls: false }));
  }

  async put(id: string, webhook: CreateWebhook): Promise<WebhookSnapshot> {
    const now = new Date();
    const row = { id, ...this.#fieldsOf(webhook), tmCreate: now, tmUpdate: now, tmDelete: null };
    const changed = ['name', 'detail', 'uri', 'events', 'sealed_secret', 'status', 'tm_update', 'tm_delete'];
    const upsert = managerOf(this.dataSource).createQueryBuilder().insert().into(WebhookEntity).values(row);
    await withDatabaseErrors(() => upsert.orUpdate(changed, ['id']).execute());
    return this.get({ customerId: webhook.customerId, id });
  }

  async putForCalls(id: string, callIds: readonly string[], webhook: CreateWebhook): Promise<WebhookSnapshot> {
    const now = new Date();
    const row = { id, ...this.#fieldsOf(webhook), tmCreate: now, tmUpdate: now, tmDelete: null, ofCalls: true };
    const calls = callIds.map((callId) => ({ callId, webhookId: id, tmCreate: now }));
    await withDatabaseErrors(() =>
      this.dataSource.transaction(async (manager) => {
        await manager.createQueryBuilder().insert().into(WebhookEntity).values(row).orIgnore().execute();
        await manager.createQueryBuilder().insert().into(CallWebhookEntity).values(calls).orIgnore().execute();
      }),
    );
    return this.get({ customerId: webhook.customerId, id });
  }

  count(customerId: string): Promise<number> {
    const live = { customerId, tmDelete: IsNull(), ofCalls: false };
    return withDatabaseErrors(() => managerOf(this.dataSource).countBy(WebhookEntity, live));
  }

  async get(query: ResourceQuery): Promise<WebhookSnapshot> {
    return this.#snapshotOf(await this.#rows.get(query));
  }

  async secretOf(customerId: string): Promise<string | null> {
    const own = { id: customerWebhookId(customerId), customerId, tmDelete: IsNull() };
    const row = await withDatabaseErrors(() => managerOf(this.dataSource).findOneBy(WebhookEntity, own));
    return row && this.box.open(row.sealedSecret);
  }

  async list({ customerId, ...page }: ListWebhooks): Promise<Page<WebhookSnapshot>> {
    const listed = this.dataSource
      .getRepository(WebhookEntity)
      .createQueryBuilder('webhook')
      .where({ customerId, tmDelete: IsNull(), ofCalls: false });
    const { items, nextCursor } = await pageBy(listed, { ...page, createdProperty: 'tmCreate' });
    return { items: await Promise.all(items.map((row) => this.#snapshotOf(row))), nextCursor };
  }

  async update({ customerId, id, secret, ...change }: UpdateWebhook): Promise<WebhookSnapshot> {
    const sealed = secret === undefined ? {} : { sealedSecret: this.box.seal(secret) };
    const row = await this.#rows.change({ customerId, id }, { ...change, ...sealed });
    if (row.status === 'disabled') {
      await this.#forget(id);
    }
    return this.#snapshotOf(row);
  }

  async remove(query: ResourceQuery): Promise<WebhookSnapshot> {
    const row = await this.#rows.remove(query);
    await this.#forget(row.id);
    return this.#snapshotOf(row);
  }

  async attempts({ customerId, id, ...page }: ListWebhookAttempts): Promise<Page<WebhookAttempt>> {
    await this.#rows.get({ customerId, id });
    const attempts = this.dataSource
      .getRepository(AttemptEntity)
      .createQueryBuilder('attempt')
      .where({ webhookId: id });
    const { items, nextCursor } = await pageBy(attempts, { ...page, createdProperty: 'tmCreate' });
    return { items: items.map(attemptOf), nextCursor };
  }

  async attemptsAbout({ customerId, referenceIds }: ListToldAttempts): Promise<ToldAttempt[]> {
    const attempts = this.dataSource
      .getRepository(AttemptEntity)
      .createQueryBuilder('attempt')
      .innerJoin(EventEntity, 'event', 'event.id = attempt.eventId')
      .where('event.customerId = :customerId AND event.referenceId IN (:...referenceIds)', { customerId, referenceIds })
      .orderBy({ 'attempt.tmCreate': 'ASC', 'attempt.id': 'ASC' })
      .limit(MOST_TOLD);
    const rows = await withDatabaseErrors(() => attempts.getMany());
    return rows.map((row) => ({ ...attemptOf(row), webhookId: row.webhookId }));
  }

  async replay({ customerId, id, since, eventId }: ReplayWebhook): Promise<number> {
    await this.#rows.get({ customerId, id });
    const [sql, what] = eventId === undefined ? [REPLAY_SINCE, since ?? new Date(0)] : [REPLAY_EVENT, eventId];
    const [{ count } = { count: 0 }] = await withDatabaseErrors(() =>
      managerOf(this.dataSource).query<{ count: number }[]>(sql, [customerId, id, what]),
    );
    if (eventId !== undefined && count === 0) {
      throw new VoiceError('event_not_found', `There is no event ${eventId}.`, { kind: 'user' });
    }
    return count;
  }

  #fieldsOf({ secret, ...fields }: CreateWebhook) {
    return { ...fields, sealedSecret: this.box.seal(secret), status: 'active' as const };
  }

  async #forget(webhookId: string): Promise<void> {
    await withDatabaseErrors(() => managerOf(this.dataSource).delete(LaneEntity, { webhookId }));
  }

  async #snapshotOf({ tmCreate, tmUpdate, ...row }: WebhookEntity): Promise<WebhookSnapshot> {
    const { id, customerId, name, detail, uri, events, status } = row;
    const [{ count: pending } = { count: 0 }] = await withDatabaseErrors(() =>
      managerOf(this.dataSource).query<{ count: number }[]>(PENDING, [id]),
    );
    const times = { tmCreate: tmCreate.toISOString(), tmUpdate: tmUpdate.toISOString() };
    return { id, customerId, name, detail, uri, events, status, pending, ...times };
  }
}

function attemptOf({ webhookId, tmCreate, ...row }: AttemptEntity): WebhookAttempt {
  return { ...row, tmCreate: tmCreate.toISOString() };
}
