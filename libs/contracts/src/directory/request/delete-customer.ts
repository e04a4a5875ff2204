import { IsUUID } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import { CustomerQuery } from '../customer-query.ts';
import type { CustomerSnapshot } from '../customer-snapshot.ts';

export class DeleteCustomer extends CustomerQuery {
  /** The customer who asks; nobody may let themselves go, or there might be nobody left to ask. */
  @IsUUID()
  askedBy!: string;
}

const good = { id: SAMPLE.customerId, askedBy: SAMPLE.otherCustomerId };

export const deleteCustomer = defineRequest<CustomerSnapshot>()({
  key: 'directory.request.delete-customer',
  summary: 'Let a customer go: their keys, agents, numbers and SIP accounts go with them.',
  payload: DeleteCustomer,
  good,
  bad: { payload: { ...good, id: 'first' }, property: 'id' },
});
