import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import { CustomerQuery } from '../customer-query.ts';
import type { CustomerSnapshot } from '../customer-snapshot.ts';

export const deleteCustomer = defineRequest<CustomerSnapshot>()({
  key: 'directory.request.delete-customer',
  summary: 'Let a customer go: their keys, numbers and SIP accounts go with them.',
  payload: CustomerQuery,
  good: { id: SAMPLE.customerId },
  bad: { payload: { id: 'first' }, property: 'id' },
});
