import { Body, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { GroupcallView } from '@voipbin/api-views';
import { BUS, type Bus } from '@voipbin/messaging';

import type { Once } from '../../domain/once.ts';
import { PlaceGroupcall } from '../../use-cases/place-groupcall.ts';
import { callsOrderOf } from '../calls/calls-order-of.ts';
import { Accepts } from '../http/accepts.ts';
import { ApiController } from '../http/api-controller.ts';
import { CustomerId } from '../http/customer-id.ts';
import { DoOnce } from '../http/do-once.ts';
import { IdParams } from '../http/id-params.ts';
import { ListView } from '../http/list.view.ts';
import { pageOf } from '../http/page-of.ts';
import { PageParams } from '../http/page-params.ts';
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
    const { ring_method: ringMethod, timeout } = body;
    const order = { customerId, ...callsOrderOf(body), ringMethod, timeoutMs: timeout * 1000 };
    return GroupcallView.of(await this.placeGroupcall.execute(order, once));
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
