import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import { CustomerQuery } from '../customer-query.ts';
import type { CustomerSnapshot } from '../customer-snapshot.ts';

export const getCustomer = defineRequest<CustomerSnapshot>()({
  key: 'directory.request.get-customer',
  summary: 'One customer.',
  payload: CustomerQuery,
  good: { id: SAMPLE.customerId },
  bad: { payload: { id: 'first' }, property: 'id' },
});
