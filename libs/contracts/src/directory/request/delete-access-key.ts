import { defineRequest } from '../../define-request.ts';
import { ResourceQuery } from '../../resource-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { AccessKeySnapshot } from '../access-key-snapshot.ts';

export const deleteAccessKey = defineRequest<AccessKeySnapshot>()({
  key: 'directory.request.delete-access-key',
  summary: 'Let a key in no more, from now on.',
  payload: ResourceQuery,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.accessKeyId },
  bad: { payload: { customerId: SAMPLE.customerId, id: 'first' }, property: 'id' },
});
