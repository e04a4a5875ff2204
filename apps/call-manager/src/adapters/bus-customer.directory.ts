import { Inject, Injectable } from '@nestjs/common';
import type { CustomerLimits } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import { CustomerDirectory } from '../ports/customer-directory.ts';

@Injectable()
export class BusCustomerDirectory extends CustomerDirectory {
  constructor(@Inject(BUS) private readonly bus: Bus) {
    super();
  }

  limitsOf(id: string): Promise<CustomerLimits> {
    return this.bus.request('directory.request.get-customer', { id });
  }
}
