import { Body, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { BUS, type Bus } from '@voipbin/messaging';

import type { Once } from '../../domain/once.ts';
import { Accepts } from '../http/accepts.ts';
import { ApiController } from '../http/api-controller.ts';
import { CustomerId } from '../http/customer-id.ts';
import { DoOnce } from '../http/do-once.ts';
import { IdParams } from '../http/id-params.ts';
import { ListView } from '../http/list.view.ts';
import { pageOf } from '../http/page-of.ts';
import { StartActiveflow } from '../../use-cases/start-activeflow.ts';
import { wantedFlowOf } from '../flows/wanted-flow-of.ts';
import { ActiveflowListParams } from './activeflow-list.params.ts';
import { ActiveflowView } from '@voipbin/api-views';
import { ContinueActiveflowBody } from './continue-activeflow.body.ts';
import { StartActiveflowBody } from './start-activeflow.body.ts';
import { StepView } from './step.view.ts';

@ApiController('activeflows')
export class ActiveflowsController {
  constructor(
    @Inject(BUS) private readonly bus: Bus,
    private readonly startActiveflow: StartActiveflow,
  ) {}

  /** Runs a flow, or actions, without a call: an action that needs one fails with `call_required`. */
  @Post()
  @HttpCode(200)
  @Accepts(['body'])
  async start(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Body() body: StartActiveflowBody,
  ): Promise<ActiveflowView> {
    const wanted = { customerId, flow: wantedFlowOf(body), variables: body.variables };
    return ActiveflowView.of(await this.startActiveflow.execute(wanted, once));
  }

  @Get()
  @Accepts(['query'])
  async list(
    @CustomerId() customerId: string,
    @Query() query: ActiveflowListParams,
  ): Promise<ListView<ActiveflowView>> {
    const filter = query.status && { status: query.status };
    const page = await this.bus.request('flow.request.list-runs', { customerId, ...pageOf(query), ...filter });
    return ListView.of(page, ActiveflowView);
  }

  @Get(':id')
  async get(@CustomerId() customerId: string, @Param() { id }: IdParams): Promise<ActiveflowView> {
    return ActiveflowView.of(await this.bus.request('flow.request.get-run', { customerId, id }));
  }

  /** The executed actions, oldest first. */
  @Get(':id/steps')
  async steps(@CustomerId() customerId: string, @Param() { id }: IdParams): Promise<ListView<StepView>> {
    const items = await this.bus.request('flow.request.list-run-steps', { customerId, id });
    return ListView.of({ items, nextCursor: null }, StepView);
  }

  /** Lets a run go on that waits in a `block`. */
  @Post(':id/continue')
  @HttpCode(200)
  @Accepts(['body'])
  async continue(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Param() { id }: IdParams,
    @Body() { variables }: ContinueActiveflowBody,
  ): Promise<ActiveflowView> {
    return ActiveflowView.of(await this.bus.request('flow.request.continue-run', { customerId, id, variables }, once));
  }

  @Post(':id/stop')
  @HttpCode(200)
  async stop(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Param() { id }: IdParams,
  ): Promise<ActiveflowView> {
    return ActiveflowView.of(await this.bus.request('flow.request.stop-run', { customerId, id }, once));
  }
}
