import { defineRequest } from '../../define-request.ts';
import { ResourceQuery } from '../../resource-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { NumberSnapshot } from '../number-snapshot.ts';
export const getNumber = defineRequest<NumberSnapshot>()({
  key: 'directory.request.get-number',
  summary: 'One number.',
  payload: ResourceQuery,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.numberId },
  bad: { payload: { customerId: SAMPLE.customerId, id: 'first' }, property: 'id' },
});
