import { Body, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { BUS, type Bus } from '@voipbin/messaging';

import type { Once } from '../../domain/once.ts';
import { Accepts } from '../http/accepts.ts';
import { ApiController } from '../http/api-controller.ts';
import { CustomerId } from '../http/customer-id.ts';
import { DoOnce } from '../http/do-once.ts';
import { IdParams } from '../http/id-params.ts';
import { ListView } from '../http/list.view.ts';
import { PlaceCalls } from '../../use-cases/place-calls.ts';
import { newWebhookSecret } from '../webhooks/new-webhook-secret.ts';
import { CallEventView } from './call-event.view.ts';
import { callFiltersOf } from './call-filters-of.ts';
import { CallListParams } from './call-list.params.ts';
import { CallView } from '@voipbin/api-views';
import { callsOrderOf } from './calls-order-of.ts';
import { DigitsBody } from './digits.body.ts';
import { HangUpBody } from './hang-up.body.ts';
import { PlaceCallsBody } from './place-calls.body.ts';
import { PlacedCallsView } from './placed-calls.view.ts';

@ApiController('calls')
export class CallsController {
  constructor(
    @Inject(BUS) private readonly bus: Bus,
    private readonly placeCalls: PlaceCalls,
  ) {}

  @Post()
  @HttpCode(200)
  @Accepts(['body'])
  async place(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Body() body: PlaceCallsBody,
  ): Promise<PlacedCallsView> {
    const { webhook_uri: uri, webhook_secret: secret = newWebhookSecret() } = body;
    const webhook = uri === undefined ? null : { uri, secret };
    const order = { customerId, ...callsOrderOf(body), isEarly: body.early_execution, webhook };
    return PlacedCallsView.of(await this.placeCalls.execute(order, once));
  }

  @Get()
  @Accepts(['query'])
  async list(@CustomerId() customerId: string, @Query() query: CallListParams): Promise<ListView<CallView>> {
    const page = await this.bus.request('call.request.list-calls', { customerId, ...callFiltersOf(query) });
    return ListView.of(page, CallView);
  }

  @Get(':id')
  async get(@CustomerId() customerId: string, @Param() { id }: IdParams): Promise<CallView> {
    return CallView.of(await this.bus.request('call.request.get-call', { customerId, id }));
  }

  /** The whole log, oldest first. */
  @Get(':id/events')
  async events(@CustomerId() customerId: string, @Param() { id }: IdParams): Promise<ListView<CallEventView>> {
    const items = await this.bus.request('call.request.list-call-events', { customerId, id });
    return ListView.of({ items, nextCursor: null }, CallEventView);
  }

  /** At most once each; resolves before they are sent. */
  @Post(':id/digits')
  @HttpCode(200)
  @Accepts(['body'])
  async sendDigits(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Param() { id }: IdParams,
    @Body() { digits, duration: durationMs, interval: intervalMs }: DigitsBody,
  ): Promise<CallView> {
    const order = { customerId, id, digits, durationMs, intervalMs };
    return CallView.of(await this.bus.request('call.request.send-digits', order, once));
  }

  @Post(':id/hangup')
  @HttpCode(200)
  @Accepts(['body'])
  async hangUp(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Param() { id }: IdParams,
    @Body() { reason }: HangUpBody,
  ): Promise<CallView> {
    const end = { customerId, id, reason: reason || ('normal' as const) };
    return CallView.of(await this.bus.request('call.request.hang-up-call', end, once));
  }
}
