import type { CustomerSnapshot } from '@voipbin/contracts';

export class CustomerView {
  id!: string;
  name!: string;
  detail!: string;
  email!: string;
  /** Outgoing calls a second; null = unlimited. */
  calls_per_sec!: number | null;
  /** Outgoing calls at once; null = unlimited. */
  simultaneous_calls!: number | null;
  /** ISO 3166 alpha-2 codes of the countries that may be called; empty = all. */
  allowed_countries!: string[];
  tm_create!: string;
  tm_update!: string;

  static of(customer: CustomerSnapshot): CustomerView {
    const { id, name, detail, email, callsPerSec, simultaneousCalls, allowedCountries, tmCreate, tmUpdate } = customer;
    const limits = { calls_per_sec: callsPerSec, simultaneous_calls: simultaneousCalls };
    const times = { tm_create: tmCreate, tm_update: tmUpdate };
    return { id, name, detail, email, ...limits, allowed_countries: allowedCountries, ...times };
  }
}

/** With the customer's first access key, which is told here and nowhere else. */
export class NewCustomerView extends CustomerView {
  accesskey!: string;
}
