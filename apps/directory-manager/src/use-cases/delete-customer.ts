import { Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { CustomerSnapshot, DeleteCustomer as Unwanted } from '@voipbin/contracts';

import { CustomerRepository } from '../ports/customer-repository.ts';
import { Announce } from './announce.ts';

@Injectable()
export class DeleteCustomer {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly announce: Announce,
  ) {}

  /** Refused with `customer_in_use` for whoever asks. */
  async execute({ id, askedBy }: Unwanted): Promise<CustomerSnapshot> {
    if (id === askedBy) {
      throw new VoiceError('customer_in_use', 'This is the customer that you ask as.', { kind: 'user' });
    }
    const { customer, tokenHashes, numbers, extensions } = await this.customers.remove({ id });
    const owned = { customerId: customer.id };
    this.announce.accessKeys({ ...customer, ...owned }, tokenHashes);
    numbers.forEach((number) => {
      this.announce.number({ ...number, ...owned, callFlowId: null }, 'deleted');
    });
    extensions.forEach((extension) => {
      this.announce.extension({ ...extension, ...owned }, 'deleted');
    });
    return customer;
  }
}
