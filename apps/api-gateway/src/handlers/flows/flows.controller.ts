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
import { CreateFlowBody } from './create-flow.body.ts';
import { flowOf } from './flow-of.ts';
import { FlowView } from './flow.view.ts';
import { SimulateFlowBody } from './simulate-flow.body.ts';
import { SimulationView } from './simulation.view.ts';
import { SaveFlowBody } from './save-flow.body.ts';

@ApiController('flows')
export class FlowsController {
  constructor(@Inject(BUS) private readonly bus: Bus) {}

  @Post()
  @HttpCode(200)
  @Accepts(['body'])
  async create(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Body() body: CreateFlowBody,
  ): Promise<FlowView> {
    return FlowView.of(await this.bus.request('flow.request.create-flow', { customerId, ...flowOf(body) }, once));
  }

  @Get()
  @Accepts(['query'])
  async list(@CustomerId() customerId: string, @Query() query: PageParams): Promise<ListView<FlowView>> {
    const page = await this.bus.request('flow.request.list-flows', { customerId, ...pageOf(query) });
    return ListView.of(page, FlowView);
  }

  @Get(':id')
  async get(@CustomerId() customerId: string, @Param() { id }: IdParams): Promise<FlowView> {
    return FlowView.of(await this.bus.request('flow.request.get-flow', { customerId, id }));
  }

  /** Runs the flow on a virtual clock; nobody is called. At most 1000 actions are executed. */
  @Post(':id/simulate')
  @HttpCode(200)
  @Accepts(['body'])
  async simulate(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Param() { id }: IdParams,
    @Body() scenario: SimulateFlowBody,
  ): Promise<SimulationView> {
    const request = { customerId, id, scenario: { ...scenario } };
    return SimulationView.of(await this.bus.request('flow.request.simulate-flow', request, once));
  }

  @Put(':id')
  @Accepts(['body'])
  async update(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Param() { id }: IdParams,
    @Body() body: SaveFlowBody,
  ): Promise<FlowView> {
    return FlowView.of(await this.bus.request('flow.request.update-flow', { customerId, id, ...flowOf(body) }, once));
  }

  @Delete(':id')
  async delete(@CustomerId() customerId: string, @DoOnce() once: Once, @Param() { id }: IdParams): Promise<FlowView> {
    return FlowView.of(await this.bus.request('flow.request.delete-flow', { customerId, id }, once));
  }
}
