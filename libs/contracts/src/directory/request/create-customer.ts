import { defineRequest } from '../../define-request.ts';
import type { CustomerSnapshot } from '../customer-snapshot.ts';
import { CustomerFields } from './customer-fields.ts';

export class CreateCustomer extends CustomerFields {}

export const createCustomer = defineRequest<CustomerSnapshot>()({
  key: 'directory.request.create-customer',
  summary: 'Take on a customer.',
  payload: CreateCustomer,
  good: { name: 'Example Ltd', callsPerSec: 5, allowedCountries: ['US', 'KR'] },
  bad: { payload: { allowedCountries: ['Korea'] }, property: 'allowedCountries' },
});
