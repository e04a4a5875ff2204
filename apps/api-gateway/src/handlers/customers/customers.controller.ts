import { Body, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { accessScopes } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import type { Once } from '../../domain/once.ts';
import { CreateAccessKey } from '../../use-cases/create-access-key.ts';
import { CreateCustomer } from '../../use-cases/create-customer.ts';
import { AccessKeyView, type NewAccessKeyView } from '../access-keys/access-key.view.ts';
import { CreateAccessKeyBody } from '../access-keys/create-access-key.body.ts';
import { CustomerId } from '../http/customer-id.ts';
import { DoOnce } from '../http/do-once.ts';
import { Accepts } from '../http/accepts.ts';
import { ApiController } from '../http/api-controller.ts';
import { IdParams } from '../http/id-params.ts';
import { ListView } from '../http/list.view.ts';
import { NeedsScope } from '../http/needs-scope.ts';
import { pageOf } from '../http/page-of.ts';
import { PageParams } from '../http/page-params.ts';
import { customerFieldsOf } from './customer-fields-of.ts';
import { CustomerBody } from './customer.body.ts';
import { CustomerView, type NewCustomerView } from './customer.view.ts';

/** Everybody's, for those who run the system. */
@NeedsScope('admin')
@ApiController('customers')
export class CustomersController {
  constructor(
    @Inject(BUS) private readonly bus: Bus,
    private readonly createCustomer: CreateCustomer,
    private readonly createAccessKey: CreateAccessKey,
  ) {}

  @Post()
  @HttpCode(200)
  @Accepts(['body'])
  async create(@DoOnce() once: Once, @Body() body: CustomerBody): Promise<NewCustomerView> {
    const { customer, token } = await this.createCustomer.execute(customerFieldsOf(body), once);
    return { ...CustomerView.of(customer), accesskey: token };
  }

  @Get()
  @Accepts(['query'])
  async list(@Query() query: PageParams): Promise<ListView<CustomerView>> {
    return ListView.of(await this.bus.request('directory.request.list-customers', pageOf(query)), CustomerView);
  }

  @Get(':id')
  async get(@Param() { id }: IdParams): Promise<CustomerView> {
    return CustomerView.of(await this.bus.request('directory.request.get-customer', { id }));
  }

  @Put(':id')
  @Accepts(['body'])
  async update(@DoOnce() once: Once, @Param() { id }: IdParams, @Body() body: CustomerBody): Promise<CustomerView> {
    const change = { id, ...customerFieldsOf(body) };
    return CustomerView.of(await this.bus.request('directory.request.update-customer', change, once));
  }

  /** With their keys, numbers and SIP accounts. */
  @Delete(':id')
  async delete(@CustomerId() askedBy: string, @DoOnce() once: Once, @Param() { id }: IdParams): Promise<CustomerView> {
    return CustomerView.of(await this.bus.request('directory.request.delete-customer', { id, askedBy }, once));
  }

  /** For a customer who has lost the key that they had. */
  @Post(':id/accesskeys')
  @HttpCode(200)
  @Accepts(['body'])
  async createKey(
    @DoOnce() once: Once,
    @Param() { id }: IdParams,
    @Body() body: CreateAccessKeyBody,
  ): Promise<NewAccessKeyView> {
    const { id: customerId } = await this.bus.request('directory.request.get-customer', { id });
    const everything = { customerId, scopes: [...accessScopes] };
    const { key, token } = await this.createAccessKey.execute(everything, body, once);
    return { ...AccessKeyView.of(key), token };
  }
}
