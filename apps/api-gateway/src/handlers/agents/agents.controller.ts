import { Body, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import type { Identity } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import type { Once } from '../../domain/once.ts';
import { PASSWORD_TIMEOUT_MS } from '../../domain/password-timeout.ts';
import { refuseScopesBeyond } from '../../domain/refuse-scopes-beyond.ts';
import { ReachAgent } from '../../use-cases/reach-agent.ts';
import { Accepts } from '../http/accepts.ts';
import { ApiController } from '../http/api-controller.ts';
import { CustomerId } from '../http/customer-id.ts';
import { DoOnce } from '../http/do-once.ts';
import { IdParams } from '../http/id-params.ts';
import { Identified } from '../http/identified.ts';
import { ListView } from '../http/list.view.ts';
import { pageOf } from '../http/page-of.ts';
import { PageParams } from '../http/page-params.ts';
import { AgentView } from './agent.view.ts';
import { CreateAgentBody } from './create-agent.body.ts';
import { UpdateAgentBody } from './update-agent.body.ts';

/** VoIPBIN's name for those who work for a customer. */
@ApiController('agents')
export class AgentsController {
  constructor(
    @Inject(BUS) private readonly bus: Bus,
    private readonly reachAgent: ReachAgent,
  ) {}

  @Post()
  @HttpCode(200)
  @Accepts(['body'])
  async create(
    @Identified() { customerId, scopes }: Identity,
    @DoOnce() once: Once,
    @Body() body: CreateAgentBody,
  ): Promise<AgentView> {
    refuseScopesBeyond(scopes, body.scopes);
    const wanted = { customerId, ...body };
    const timeoutMs = PASSWORD_TIMEOUT_MS;
    return AgentView.of(await this.bus.request('directory.request.create-agent', wanted, { ...once, timeoutMs }));
  }

  @Get()
  @Accepts(['query'])
  async list(@CustomerId() customerId: string, @Query() query: PageParams): Promise<ListView<AgentView>> {
    const page = await this.bus.request('directory.request.list-agents', { customerId, ...pageOf(query) });
    return ListView.of(page, AgentView);
  }

  @Get(':id')
  async get(@CustomerId() customerId: string, @Param() { id }: IdParams): Promise<AgentView> {
    return AgentView.of(await this.bus.request('directory.request.get-agent', { customerId, id }));
  }

  @Put(':id')
  @Accepts(['body'])
  async update(
    @Identified() identity: Identity,
    @DoOnce() once: Once,
    @Param() { id }: IdParams,
    @Body() body: UpdateAgentBody,
  ): Promise<AgentView> {
    refuseScopesBeyond(identity.scopes, body.scopes ?? []);
    await this.reachAgent.execute(identity, id);
    const change = { customerId: identity.customerId, id, ...body };
    const timeoutMs = PASSWORD_TIMEOUT_MS;
    return AgentView.of(await this.bus.request('directory.request.update-agent', change, { ...once, timeoutMs }));
  }

  /** With all that is logged in. */
  @Delete(':id')
  async delete(@Identified() identity: Identity, @DoOnce() once: Once, @Param() { id }: IdParams): Promise<AgentView> {
    await this.reachAgent.execute(identity, id);
    const unwanted = { customerId: identity.customerId, id };
    return AgentView.of(await this.bus.request('directory.request.delete-agent', unwanted, once));
  }
}
