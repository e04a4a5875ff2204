import type { CustomerLimits } from '@voipbin/contracts';

/** What customers may. */
export abstract class CustomerDirectory {
  /** Rejects with `customer_not_found` (user), or with an operational error while the directory does not answer. */
  abstract limitsOf(customerId: string): Promise<CustomerLimits>;
}
