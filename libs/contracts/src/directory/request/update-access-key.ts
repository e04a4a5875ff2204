import { defineRequest } from '../../define-request.ts';
import { NamedChange } from '../../named.ts';
import { SAMPLE } from '../../samples.ts';
import type { AccessKeySnapshot } from '../access-key-snapshot.ts';

export class UpdateAccessKey extends NamedChange {}

export const updateAccessKey = defineRequest<AccessKeySnapshot>()({
  key: 'directory.request.update-access-key',
  summary: "Change an access key's name.",
  payload: UpdateAccessKey,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.accessKeyId, name: 'CRM' },
  bad: { payload: { customerId: SAMPLE.customerId, id: SAMPLE.accessKeyId, name: null }, property: 'name' },
});
