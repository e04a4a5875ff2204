import { Get, Inject } from '@nestjs/common';
import { BUS, type Bus } from '@voipbin/messaging';

import { ApiController } from '../http/api-controller.ts';
import { CustomerId } from '../http/customer-id.ts';
import { CustomerView } from './customer.view.ts';

/** Whoever asks. */
@ApiController('customer')
export class OwnCustomerController {
  constructor(@Inject(BUS) private readonly bus: Bus) {}

  @Get()
  async get(@CustomerId() id: string): Promise<CustomerView> {
    return CustomerView.of(await this.bus.request('directory.request.get-customer', { id }));
  }
}
