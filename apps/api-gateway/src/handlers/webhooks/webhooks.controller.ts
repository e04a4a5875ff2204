import { Body, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { BUS, type Bus } from '@voipbin/messaging';

import type { Once } from '../../domain/once.ts';
import { Accepts } from '../http/accepts.ts';
import { ApiController } from '../http/api-controller.ts';
import { CustomerId } from '../http/customer-id.ts';
import { DoOnce } from '../http/do-once.ts';
import { IdParams } from '../http/id-params.ts';
import { ListView } from '../http/list.view.ts';
import { pageOf } from '../http/page-of.ts';
import { PageParams } from '../http/page-params.ts';
import { CreateWebhookBody } from './create-webhook.body.ts';
import { newWebhookSecret } from './new-webhook-secret.ts';
import { ReplayWebhookBody } from './replay-webhook.body.ts';
import type { ReplayedEventsView } from './replayed-events.view.ts';
import { UpdateWebhookBody } from './update-webhook.body.ts';
import { WebhookAttemptView } from './webhook-attempt.view.ts';
import { type NewWebhookView, WebhookView } from './webhook.view.ts';

@ApiController('webhooks')
export class WebhooksController {
  constructor(@Inject(BUS) private readonly bus: Bus) {}

  @Post()
  @HttpCode(200)
  @Accepts(['body'])
  async create(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Body() body: CreateWebhookBody,
  ): Promise<NewWebhookView> {
    const { secret: wanted = newWebhookSecret(), name, detail, uri, events } = body;
    const fields = { customerId, name, detail, uri, events, secret: wanted };
    const { answer, secret } = await once.telling(wanted, (options) =>
      this.bus.request('webhook.request.create-webhook', fields, options),
    );
    return { ...WebhookView.of(answer), secret };
  }

  @Get()
  @Accepts(['query'])
  async list(@CustomerId() customerId: string, @Query() query: PageParams): Promise<ListView<WebhookView>> {
    const page = await this.bus.request('webhook.request.list-webhooks', { customerId, ...pageOf(query) });
    return ListView.of(page, WebhookView);
  }

  @Get(':id')
  async get(@CustomerId() customerId: string, @Param() { id }: IdParams): Promise<WebhookView> {
    return WebhookView.of(await this.bus.request('webhook.request.get-webhook', { customerId, id }));
  }

  @Put(':id')
  @Accepts(['body'])
  async update(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Param() { id }: IdParams,
    @Body() change: UpdateWebhookBody,
  ): Promise<WebhookView> {
    const fields = { customerId, id, ...change };
    return WebhookView.of(await this.bus.request('webhook.request.update-webhook', fields, once));
  }

  @Delete(':id')
  async delete(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Param() { id }: IdParams,
  ): Promise<WebhookView> {
    return WebhookView.of(await this.bus.request('webhook.request.delete-webhook', { customerId, id }, once));
  }

  @Get(':id/attempts')
  @Accepts(['query'])
  async attempts(
    @CustomerId() customerId: string,
    @Param() { id }: IdParams,
    @Query() query: PageParams,
  ): Promise<ListView<WebhookAttemptView>> {
    const wanted = { customerId, id, ...pageOf(query) };
    return ListView.of(await this.bus.request('webhook.request.list-webhook-attempts', wanted), WebhookAttemptView);
  }

  @Post(':id/replay')
  @HttpCode(200)
  @Accepts(['body'])
  replay(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Param() { id }: IdParams,
    @Body() { since, event_id: eventId }: ReplayWebhookBody,
  ): Promise<ReplayedEventsView> {
    const what = { ...(since !== undefined && { since }), ...(eventId !== undefined && { eventId }) };
    return this.bus.request('webhook.request.replay-webhook', { customerId, id, ...what }, once);
  }
}
