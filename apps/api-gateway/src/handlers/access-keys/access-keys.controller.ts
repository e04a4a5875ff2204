import { Body, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import type { Identity } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import type { Once } from '../../domain/once.ts';
import { CreateAccessKey } from '../../use-cases/create-access-key.ts';
import { DeleteAccessKey } from '../../use-cases/delete-access-key.ts';
import { Accepts } from '../http/accepts.ts';
import { Identified } from '../http/identified.ts';
import { ApiController } from '../http/api-controller.ts';
import { CustomerId } from '../http/customer-id.ts';
import { DoOnce } from '../http/do-once.ts';
import { IdParams } from '../http/id-params.ts';
import { ListView } from '../http/list.view.ts';
import { pageOf } from '../http/page-of.ts';
import { PageParams } from '../http/page-params.ts';
import { AccessKeyView, type NewAccessKeyView } from './access-key.view.ts';
import { CreateAccessKeyBody } from './create-access-key.body.ts';
import { UpdateAccessKeyBody } from './update-access-key.body.ts';

@ApiController('accesskeys')
export class AccessKeysController {
  constructor(
    @Inject(BUS) private readonly bus: Bus,
    private readonly createAccessKey: CreateAccessKey,
    private readonly deleteAccessKey: DeleteAccessKey,
  ) {}

  @Post()
  @HttpCode(200)
  @Accepts(['body'])
  async create(
    @Identified() identity: Identity,
    @DoOnce() once: Once,
    @Body() body: CreateAccessKeyBody,
  ): Promise<NewAccessKeyView> {
    const { key, token } = await this.createAccessKey.execute(identity, body, once);
    return { ...AccessKeyView.of(key), token };
  }

  @Get()
  @Accepts(['query'])
  async list(@CustomerId() customerId: string, @Query() query: PageParams): Promise<ListView<AccessKeyView>> {
    const page = await this.bus.request('directory.request.list-access-keys', { customerId, ...pageOf(query) });
    return ListView.of(page, AccessKeyView);
  }

  @Get(':id')
  async get(@CustomerId() customerId: string, @Param() { id }: IdParams): Promise<AccessKeyView> {
    return AccessKeyView.of(await this.bus.request('directory.request.get-access-key', { customerId, id }));
  }

  @Put(':id')
  @Accepts(['body'])
  async update(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Param() { id }: IdParams,
    @Body() change: UpdateAccessKeyBody,
  ): Promise<AccessKeyView> {
    const fields = { customerId, id, ...change };
    return AccessKeyView.of(await this.bus.request('directory.request.update-access-key', fields, once));
  }

  /** From now on nobody is let in with it. */
  @Delete(':id')
  async delete(
    @Identified() identity: Identity,
    @DoOnce() once: Once,
    @Param() { id }: IdParams,
  ): Promise<AccessKeyView> {
    return AccessKeyView.of(await this.deleteAccessKey.execute(identity, id, once));
  }
}
