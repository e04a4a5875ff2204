import { defineRequest } from '../../define-request.ts';
import { ResourceQuery } from '../../resource-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { AccessKeySnapshot } from '../access-key-snapshot.ts';

export const getAccessKey = defineRequest<AccessKeySnapshot>()({
  key: 'directory.request.get-access-key',
  summary: 'One access key.',
  payload: ResourceQuery,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.accessKeyId },
  bad: { payload: { customerId: SAMPLE.customerId, id: 'first' }, property: 'id' },
});
