import { Body, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { BUS, type Bus } from '@voipbin/messaging';

import { Accepts } from '../http/accepts.ts';
import { ApiController } from '../http/api-controller.ts';
import { CustomerId } from '../http/customer-id.ts';
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
  async create(@CustomerId() customerId: string, @Body() body: CreateWebhookBody): Promise<NewWebhookView> {
    const { secret = newWebhookSecret(), name, detail, uri, events } = body;
    const fields = { customerId, name, detail, uri, events, secret };
    return { ...WebhookView.of(await this.bus.request('webhook.request.create-webhook', fields)), secret };
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
    @Param() { id }: IdParams,
    @Body() change: UpdateWebhookBody,
  ): Promise<WebhookView> {
    return WebhookView.of(await this.bus.request('webhook.request.update-webhook', { customerId, id, ...change }));
  }

  @Delete(':id')
  async delete(@CustomerId() customerId: string, @Param() { id }: IdParams): Promise<WebhookView> {
    return WebhookView.of(await this.bus.request('webhook.request.delete-webhook', { customerId, id }));
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
    @Param() { id }: IdParams,
    @Body() { since, event_id: eventId }: ReplayWebhookBody,
  ): Promise<ReplayedEventsView> {
    const what = { ...(since !== undefined && { since }), ...(eventId !== undefined && { eventId }) };
    return this.bus.request('webhook.request.replay-webhook', { customerId, id, ...what });
  }
}
