import type {
  CreateWebhook,
  ListToldAttempts,
  ListWebhookAttempts,
  ListWebhooks,
  Page,
  ReplayWebhook,
  ResourceQuery,
  ToldAttempt,
  UpdateWebhook,
  WebhookAttempt,
  WebhookSnapshot,
} from '@voipbin/contracts';

/** The webhooks. What a customer does not have is refused with `webhook_not_found`. */
export abstract class WebhookRepository {
  abstract insert(webhook: CreateWebhook): Promise<WebhookSnapshot>;

  /** The webhook with this id, made or changed to this; active, whatever it was. */
  abstract put(id: string, webhook: CreateWebhook): Promise<WebhookSnapshot>;

  /** The webhook with this id that is told of these calls alone; the one that there is already where it comes again. */
  abstract putForCalls(id: string, callIds: readonly string[], webhook: CreateWebhook): Promise<WebhookSnapshot>;

  /** Of those that are listed. */
  abstract count(customerId: string): Promise<number>;

  abstract get(query: ResourceQuery): Promise<WebhookSnapshot>;

  /** Of the customer's own webhook; null when it has none. */
  abstract secretOf(customerId: string): Promise<string | null>;

  abstract list(query: ListWebhooks): Promise<Page<WebhookSnapshot>>;

  /** What was to be told to one that is disabled is forgotten. */
  abstract update(change: UpdateWebhook): Promise<WebhookSnapshot>;

  abstract remove(query: ResourceQuery): Promise<WebhookSnapshot>;

  abstract attempts(query: ListWebhookAttempts): Promise<Page<WebhookAttempt>>;

  abstract attemptsAbout(query: ListToldAttempts): Promise<ToldAttempt[]>;

  /** Opens lanes for what was asked; answers with the number of events. Refused with `event_not_found`. */
  abstract replay(query: ReplayWebhook): Promise<number>;
}
