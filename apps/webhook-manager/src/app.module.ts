import { type DynamicModule, Module } from '@nestjs/common';
import { SecretBox } from '@voipbin/common';
import { connected, idempotencyKeys } from '@voipbin/database';
import { IDEMPOTENCY_STORE } from '@voipbin/messaging';
import { LOGGER } from '@voipbin/observability';
import { AllowedHosts } from '@voipbin/guarded-http';

import { BusCallLog } from './adapters/bus-call.log.ts';
import { BusRunLog } from './adapters/bus-run.log.ts';
import { HttpEndpoint } from './adapters/http.endpoint.ts';
import { HttpMessageProvider } from './adapters/http.message-provider.ts';
import { HttpRequestSender } from './adapters/http.request-sender.ts';
import { PostgresEventStore } from './adapters/postgres-event.store.ts';
import { PostgresLaneStore } from './adapters/postgres-lane.store.ts';
import { PostgresWebhookRepository } from './adapters/postgres-webhook.repository.ts';
import { SmtpMailServer } from './adapters/smtp.mail-server.ts';
import type { WebhookManagerEnv } from './app.env.ts';
import { WEBHOOK_DATA_SOURCE, webhookDataSource } from './database/data-source.ts';
import { WebhookDatabase } from './database/webhook-database.ts';
import { Retention } from './domain/retention.ts';
import { TellingLimits } from './domain/telling-limits.ts';
import { EventsHandler } from './handlers/events.handler.ts';
import { FlowCommandsHandler } from './handlers/flow-commands.handler.ts';
import { RoundsHandler } from './handlers/rounds.handler.ts';
import { SendersHandler } from './handlers/senders.handler.ts';
import { WebhooksHandler } from './handlers/webhooks.handler.ts';
import { Endpoint } from './ports/endpoint.ts';
import { EVENT_LOGS, type EventLog } from './ports/event-log.ts';
import { EventStore } from './ports/event-store.ts';
import { LaneStore } from './ports/lane-store.ts';
import { MailServer } from './ports/mail-server.ts';
import { MessageProvider } from './ports/message-provider.ts';
import { RequestSender } from './ports/request-sender.ts';
import { WebhookRepository } from './ports/webhook-repository.ts';
import { AnnounceEvents } from './use-cases/announce-events.ts';
import { BeginFollowing } from './use-cases/begin-following.ts';
import { CreateWebhook } from './use-cases/create-webhook.ts';
import { FollowCalls } from './use-cases/follow-calls.ts';
import { FollowLog } from './use-cases/follow-log.ts';
import { ListEvents } from './use-cases/list-events.ts';
import { OpenFeed } from './use-cases/open-feed.ts';
import { PruneEvents } from './use-cases/prune-events.ts';
import { ReplayWebhook } from './use-cases/replay-webhook.ts';
import { AnswerCommands } from './use-cases/requests/answer-commands.ts';
import { FetchActions } from './use-cases/requests/fetch-actions.ts';
import { SendEmail } from './use-cases/requests/send-email.ts';
import { SendMessage } from './use-cases/requests/send-message.ts';
import { SendPatiently } from './use-cases/requests/send-patiently.ts';
import { SendRequest } from './use-cases/requests/send-request.ts';
import { SetCustomerWebhook } from './use-cases/set-customer-webhook.ts';
import { TellLane } from './use-cases/tell-lane.ts';
import { TellWebhooks } from './use-cases/tell-webhooks.ts';

export { WebhookManagerEnv } from './app.env.ts';

/** A lane belongs to whoever tells it for longer than an attempt takes. */
const HOLD_MARGIN_MS = 5000;
const DAY_MS = 86_400_000;

const useCases = [
  AnnounceEvents,
  BeginFollowing,
  CreateWebhook,
  FollowCalls,
  FollowLog,
  ListEvents,
  OpenFeed,
  PruneEvents,
  ReplayWebhook,
  SetCustomerWebhook,
  TellLane,
  TellWebhooks,
];

const ofFlows = [AnswerCommands, FetchActions, SendEmail, SendMessage, SendPatiently, SendRequest];

/** Tells customers what happens, and others what flows have to say: the only one who calls their servers. Needs a bus, a logger and health around it. */
@Module({})
export class WebhookManagerModule {
  static forRoot(env: WebhookManagerEnv): DynamicModule {
    const { WEBHOOK_TIMEOUT_MS: timeoutMs, WEBHOOK_CONCURRENCY: concurrency } = env;
    const allowed = new AllowedHosts(env.WEBHOOK_ALLOWED_HOSTS);
    return {
      module: WebhookManagerModule,
      controllers: [WebhooksHandler, EventsHandler, FlowCommandsHandler, SendersHandler],
      providers: [
        { provide: WEBHOOK_DATA_SOURCE, useFactory: () => connected(webhookDataSource(env.DATABASE_URL)) },
        { provide: IDEMPOTENCY_STORE, useFactory: idempotencyKeys, inject: [WEBHOOK_DATA_SOURCE, LOGGER] },
        WebhookDatabase,
        { provide: SecretBox, useValue: new SecretBox(env.SECRET_KEY) },
        { provide: TellingLimits, useValue: new TellingLimits({ concurrency, holdMs: timeoutMs + HOLD_MARGIN_MS }) },
        { provide: Retention, useValue: new Retention(env.EVENT_RETENTION_DAYS * DAY_MS) },
        { provide: Endpoint, useValue: new HttpEndpoint(allowed, timeoutMs) },
        { provide: RequestSender, useValue: new HttpRequestSender(new AllowedHosts(env.FLOW_ALLOWED_HOSTS)) },
        { provide: MailServer, useValue: new SmtpMailServer(env.SMTP_URL, env.MAIL_FROM) },
        { provide: MessageProvider, useValue: new HttpMessageProvider(env.MESSAGE_URL, env.MESSAGE_TOKEN) },
        BusCallLog,
        BusRunLog,
        { provide: EVENT_LOGS, useFactory: (...logs: EventLog[]) => logs, inject: [BusCallLog, BusRunLog] },
        { provide: EventStore, useClass: PostgresEventStore },
        { provide: LaneStore, useClass: PostgresLaneStore },
        { provide: WebhookRepository, useClass: PostgresWebhookRepository },
        ...useCases,
        ...ofFlows,
        RoundsHandler,
      ],
    };
  }
}
