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
import { CreateNumberBody } from './create-number.body.ts';
import { FlowIdsBody } from './flow-ids.body.ts';
import { NumberView } from './number.view.ts';
import { UpdateNumberBody } from './update-number.body.ts';

@ApiController('numbers')
export class NumbersController {
  constructor(@Inject(BUS) private readonly bus: Bus) {}

  @Post()
  @HttpCode(200)
  @Accepts(['body'])
  async create(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Body() body: CreateNumberBody,
  ): Promise<NumberView> {
    const { number, name, detail, status, verification, call_flow_id: callFlowId } = body;
    const fields = { customerId, number, name, detail, status, verification, callFlowId };
    return NumberView.of(await this.bus.request('directory.request.create-number', fields, once));
  }

  @Get()
  @Accepts(['query'])
  async list(@CustomerId() customerId: string, @Query() query: PageParams): Promise<ListView<NumberView>> {
    const page = await this.bus.request('directory.request.list-numbers', { customerId, ...pageOf(query) });
    return ListView.of(page, NumberView);
  }

  @Get(':id')
  async get(@CustomerId() customerId: string, @Param() { id }: IdParams): Promise<NumberView> {
    return NumberView.of(await this.bus.request('directory.request.get-number', { customerId, id }));
  }

  @Put(':id')
  @Accepts(['body'])
  async update(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Param() { id }: IdParams,
    @Body() { name, detail, status, verification, call_flow_id: callFlowId }: UpdateNumberBody,
  ): Promise<NumberView> {
    const fields = {
      customerId,
      id,
      name,
      detail,
      callFlowId,
      ...(status && { status }),
      ...(verification && { verification }),
    };
    return NumberView.of(await this.bus.request('directory.request.update-number', fields, once));
  }

  @Put(':id/flow_ids')
  @Accepts(['body'])
  async assignFlows(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Param() { id }: IdParams,
    @Body() { call_flow_id: callFlowId }: FlowIdsBody,
  ): Promise<NumberView> {
    const change = { customerId, id, callFlowId };
    return NumberView.of(await this.bus.request('directory.request.update-number', change, once));
  }

  @Delete(':id')
  async delete(@CustomerId() customerId: string, @DoOnce() once: Once, @Param() { id }: IdParams): Promise<NumberView> {
    return NumberView.of(await this.bus.request('directory.request.delete-number', { customerId, id }, once));
  }
}
