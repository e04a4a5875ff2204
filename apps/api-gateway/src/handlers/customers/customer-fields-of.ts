import type { CustomerFields } from '@voipbin/contracts';

import type { CustomerBody } from './customer.body.ts';

export function customerFieldsOf(body: CustomerBody): CustomerFields {
  const { name, detail, email, calls_per_sec: callsPerSec, simultaneous_calls: simultaneousCalls } = body;
  const { allowed_countries: allowedCountries } = body;
  const fields = { name, detail, email, callsPerSec, simultaneousCalls, allowedCountries };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
