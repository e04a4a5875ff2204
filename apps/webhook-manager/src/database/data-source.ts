import { createDataSource } from '@voipbin/database';
import { type DataSource } from 'typeorm';

import { AttemptEntity } from './entities/attempt.entity.ts';
import { CallWebhookEntity } from './entities/call-webhook.entity.ts';
import { CursorEntity } from './entities/cursor.entity.ts';
import { EventEntity } from './entities/event.entity.ts';
import { FeedEntity } from './entities/feed.entity.ts';
import { LaneEntity } from './entities/lane.entity.ts';
import { WebhookEntity } from './entities/webhook.entity.ts';
import { Webhooks1798000000000 } from './migrations/1798000000000-webhooks.ts';
import { IdempotencyKeys1799600000000 } from './migrations/1799600000000-idempotency-keys.ts';
import { CursorsOfLogs1799700000000 } from './migrations/1799700000000-cursors-of-logs.ts';
import { AttemptsByEvent1799800000000 } from './migrations/1799800000000-attempts-by-event.ts';
import { WebhooksOfCalls1799900000000 } from './migrations/1799900000000-webhooks-of-calls.ts';

/** Injects this app's connected `DataSource`. */
export const WEBHOOK_DATA_SOURCE = Symbol('WEBHOOK_DATA_SOURCE');

export function webhookDataSource(url: string): DataSource {
  return createDataSource({
    url,
    schema: 'webhook_manager',
    entities: [WebhookEntity, EventEntity, LaneEntity, AttemptEntity, CursorEntity, FeedEntity, CallWebhookEntity],
    migrations: [
      Webhooks1798000000000,
      IdempotencyKeys1799600000000,
      CursorsOfLogs1799700000000,
      AttemptsByEvent1799800000000,
      WebhooksOfCalls1799900000000,
    ],
  });
}
