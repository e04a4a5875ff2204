import { Body, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { BUS, type Bus } from '@voipbin/messaging';

import type { Once } from '../../domain/once.ts';
import { type GroupcallOrder, PlaceGroupcall } from '../../use-cases/place-groupcall.ts';
import { addressOf } from '../calls/address.body.ts';
import { wantedFlowOf } from '../flows/wanted-flow-of.ts';
import { Accepts } from '../http/accepts.ts';
import { ApiController } from '../http/api-controller.ts';
import { CustomerId } from '../http/customer-id.ts';
import { DoOnce } from '../http/do-once.ts';
import { IdParams } from '../http/id-params.ts';
import { ListView } from '../http/list.view.ts';
import { pageOf } from '../http/page-of.ts';
import { PageParams } from '../http/page-params.ts';
import { GroupcallView } from './groupcall.view.ts';
import { PlaceGroupcallBody } from './place-groupcall.body.ts';

@ApiController('groupcalls')
export class GroupcallsController {
  constructor(
    @Inject(BUS) private readonly bus: Bus,
    private readonly placeGroupcall: PlaceGroupcall,
  ) {}

  @Post()
  @HttpCode(200)
  @Accepts(['body'])
  async place(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Body() body: PlaceGroupcallBody,
  ): Promise<GroupcallView> {
    return GroupcallView.of(await this.placeGroupcall.execute({ customerId, ...orderOf(body) }, once));
  }

  @Get()
  @Accepts(['query'])
  async list(@CustomerId() customerId: string, @Query() query: PageParams): Promise<ListView<GroupcallView>> {
    const page = await this.bus.request('call.request.list-groupcalls', { customerId, ...pageOf(query) });
    return ListView.of(page, GroupcallView);
  }

  @Get(':id')
  async get(@CustomerId() customerId: string, @Param() { id }: IdParams): Promise<GroupcallView> {
    return GroupcallView.of(await this.bus.request('call.request.get-groupcall', { customerId, id }));
  }

  @Post(':id/hangup')
  @HttpCode(200)
  async hangUp(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Param() { id }: IdParams,
  ): Promise<GroupcallView> {
    return GroupcallView.of(await this.bus.request('call.request.hang-up-groupcall', { customerId, id }, once));
  }
}

function orderOf(body: PlaceGroupcallBody): Omit<GroupcallOrder, 'customerId'> {
  return {
    source: addressOf(body.source),
    destinations: body.destinations.map(addressOf),
    ringMethod: body.ring_method,
    flow: wantedFlowOf(body),
    variables: body.variables,
    isAnonymous: body.anonymous === 'yes',
    headers: body.headers,
    ringTimeoutMs: body.ring_timeout * 1000,
    timeoutMs: body.timeout * 1000,
    maxDurationMs: body.max_duration * 1000,
  };
}
