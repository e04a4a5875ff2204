import { Injectable } from '@nestjs/common';
import type { CustomerQuery, CustomerSnapshot } from '@voipbin/contracts';

import { CustomerRepository } from '../ports/customer-repository.ts';
import { Announce } from './announce.ts';

@Injectable()
export class DeleteCustomer {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly announce: Announce,
  ) {}

  async execute(query: CustomerQuery): Promise<CustomerSnapshot> {
    const { customer, tokenHashes, numbers, extensions } = await this.customers.remove(query);
    const owned = { customerId: customer.id };
    tokenHashes.forEach((tokenHash) => {
      this.announce.accessKey({ ...customer, ...owned }, tokenHash);
    });
    numbers.forEach((number) => {
      this.announce.number({ ...number, ...owned, callFlowId: null }, 'deleted');
    });
    extensions.forEach((extension) => {
      this.announce.extension({ ...extension, ...owned }, 'deleted');
    });
    return customer;
  }
}
