import { Inject, Injectable } from '@nestjs/common';
import type { CustomerFields, CustomerSnapshot } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import { newAccessKey } from '../domain/new-access-key.ts';
import type { Once } from '../domain/once.ts';

/** Takes on a customer, with a first access key. */
@Injectable()
export class CreateCustomer {
  constructor(@Inject(BUS) private readonly bus: Bus) {}

  async execute(fields: CustomerFields, once: Once): Promise<{ customer: CustomerSnapshot; token: string }> {
    const { token: made, ...kept } = newAccessKey();
    const { answer: customer, secret: token } = await once.telling(made, (options) =>
      this.bus.request('directory.request.create-customer', { ...fields, ...kept }, options),
    );
    return { customer, token };
  }
}
