import { Controller } from '@nestjs/common';
import {
  CreateWebhook as NewWebhook,
  FollowCalls as FollowWanted,
  ListToldAttempts,
  ListWebhookAttempts,
  ListWebhooks,
  type Page,
  type ReplayedEvents,
  ReplayWebhook as ReplayWanted,
  ResourceQuery,
  SetCustomerWebhook as OwnWanted,
  type ToldAttempt,
  UpdateWebhook,
  type WebhookAttempt,
  type WebhookSnapshot,
} from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { WebhookRepository } from '../ports/webhook-repository.ts';
import { CreateWebhook } from '../use-cases/create-webhook.ts';
import { FollowCalls } from '../use-cases/follow-calls.ts';
import { ReplayWebhook } from '../use-cases/replay-webhook.ts';
import { SetCustomerWebhook } from '../use-cases/set-customer-webhook.ts';

@Controller()
export class WebhooksHandler {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly createWebhook: CreateWebhook,
    private readonly replayWebhook: ReplayWebhook,
    private readonly setCustomerWebhook: SetCustomerWebhook,
    private readonly followCalls: FollowCalls,
  ) {}

  @HandleRequest('webhook.request.create-webhook')
  create(wanted: NewWebhook): Promise<WebhookSnapshot> {
    return this.createWebhook.execute(wanted);
  }

  @HandleRequest('webhook.request.set-customer-webhook')
  setOwn(wanted: OwnWanted): Promise<WebhookSnapshot | null> {
    return this.setCustomerWebhook.execute(wanted);
  }

  @HandleRequest('webhook.request.follow-calls')
  follow(wanted: FollowWanted): Promise<WebhookSnapshot> {
    return this.followCalls.execute(wanted);
  }

  @HandleRequest('webhook.request.get-webhook')
  get(query: ResourceQuery): Promise<WebhookSnapshot> {
    return this.webhooks.get(query);
  }

  @HandleRequest('webhook.request.list-webhooks')
  list(query: ListWebhooks): Promise<Page<WebhookSnapshot>> {
    return this.webhooks.list(query);
  }

  @HandleRequest('webhook.request.update-webhook')
  update(change: UpdateWebhook): Promise<WebhookSnapshot> {
    return this.webhooks.update(change);
  }

  @HandleRequest('webhook.request.delete-webhook')
  delete(query: ResourceQuery): Promise<WebhookSnapshot> {
    return this.webhooks.remove(query);
  }

  @HandleRequest('webhook.request.list-webhook-attempts')
  attempts(query: ListWebhookAttempts): Promise<Page<WebhookAttempt>> {
    return this.webhooks.attempts(query);
  }

  @HandleRequest('webhook.request.list-told-attempts')
  attemptsAbout(query: ListToldAttempts): Promise<ToldAttempt[]> {
    return this.webhooks.attemptsAbout(query);
  }

  @HandleRequest('webhook.request.replay-webhook')
  replay(wanted: ReplayWanted): Promise<ReplayedEvents> {
    return this.replayWebhook.execute(wanted);
  }
}
