import { Matches } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import type { CustomerSnapshot } from '../customer-snapshot.ts';
import { CustomerFields } from './customer-fields.ts';

/** A customer and, made with them, their first access key (`read`, `write`): without one nobody could come in. */
export class CreateCustomer extends CustomerFields {
  /** SHA-256 of the key, lower-case hex: the key itself never travels. */
  @Matches(/^[a-f0-9]{64}$/)
  tokenHash!: string;

  @Matches(/^[\w-]{4,16}$/)
  tokenPrefix!: string;
}

const good = {
  name: 'Example Ltd',
  callsPerSec: 5,
  allowedCountries: ['US', 'KR'],
  tokenHash: 'c'.repeat(64),
  tokenPrefix: 'vb_AbCd',
};

export const createCustomer = defineRequest<CustomerSnapshot>()({
  key: 'directory.request.create-customer',
  summary: 'Take on a customer, with a first access key.',
  payload: CreateCustomer,
  good,
  bad: { payload: { ...good, allowedCountries: ['Korea'] }, property: 'allowedCountries' },
});
