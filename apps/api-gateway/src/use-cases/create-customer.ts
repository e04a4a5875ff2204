import { Inject, Injectable } from '@nestjs/common';
import type { CustomerFields, CustomerSnapshot } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import { newAccessKey } from '../domain/new-access-key.ts';

/** Takes on a customer, with a first access key. */
@Injectable()
export class CreateCustomer {
  constructor(@Inject(BUS) private readonly bus: Bus) {}

  async execute(fields: CustomerFields): Promise<{ customer: CustomerSnapshot; token: string }> {
    const { token, ...kept } = newAccessKey();
    return { customer: await this.bus.request('directory.request.create-customer', { ...fields, ...kept }), token };
  }
}
