import { IsUUID } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import type { CustomerSnapshot } from '../customer-snapshot.ts';
import { CustomerFields } from './customer-fields.ts';

export class UpdateCustomer extends CustomerFields {
  @IsUUID()
  id!: string;
}

export const updateCustomer = defineRequest<CustomerSnapshot>()({
  key: 'directory.request.update-customer',
  summary: "Change a customer's name or limits.",
  payload: UpdateCustomer,
  good: { id: SAMPLE.customerId, simultaneousCalls: 10 },
  bad: { payload: { id: SAMPLE.customerId, simultaneousCalls: 0 }, property: 'simultaneousCalls' },
});
