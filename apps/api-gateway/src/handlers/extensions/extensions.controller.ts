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
import { CreateExtensionBody } from './create-extension.body.ts';
import { ExtensionView, type NewExtensionView } from './extension.view.ts';
import { newSipPassword } from './new-sip-password.ts';
import { UpdateExtensionBody } from './update-extension.body.ts';

@ApiController('extensions')
export class ExtensionsController {
  constructor(@Inject(BUS) private readonly bus: Bus) {}

  @Post()
  @HttpCode(200)
  @Accepts(['body'])
  async create(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Body() body: CreateExtensionBody,
  ): Promise<NewExtensionView> {
    const { extension, name, detail, password = newSipPassword(), outgoing_number: outgoingNumber = null } = body;
    const fields = { customerId, extension, name, detail, password, outgoingNumber };
    const { answer, secret } = await once.telling(password, (options) =>
      this.bus.request('directory.request.create-extension', fields, options),
    );
    return { ...ExtensionView.of(answer), password: secret };
  }

  @Get()
  @Accepts(['query'])
  async list(@CustomerId() customerId: string, @Query() query: PageParams): Promise<ListView<ExtensionView>> {
    const page = await this.bus.request('directory.request.list-extensions', { customerId, ...pageOf(query) });
    return ListView.of(page, ExtensionView);
  }

  @Get(':id')
  async get(@CustomerId() customerId: string, @Param() { id }: IdParams): Promise<ExtensionView> {
    return ExtensionView.of(await this.bus.request('directory.request.get-extension', { customerId, id }));
  }

  @Put(':id')
  @Accepts(['body'])
  async update(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Param() { id }: IdParams,
    @Body() { outgoing_number: outgoingNumber, ...change }: UpdateExtensionBody,
  ): Promise<ExtensionView> {
    const fields = { customerId, id, ...change, ...(outgoingNumber !== undefined && { outgoingNumber }) };
    return ExtensionView.of(await this.bus.request('directory.request.update-extension', fields, once));
  }

  @Delete(':id')
  async delete(
    @CustomerId() customerId: string,
    @DoOnce() once: Once,
    @Param() { id }: IdParams,
  ): Promise<ExtensionView> {
    return ExtensionView.of(await this.bus.request('directory.request.delete-extension', { customerId, id }, once));
  }
}
