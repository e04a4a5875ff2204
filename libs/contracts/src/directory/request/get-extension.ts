import { defineRequest } from '../../define-request.ts';
import { ResourceQuery } from '../../resource-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { ExtensionSnapshot } from '../extension-snapshot.ts';

export const getExtension = defineRequest<ExtensionSnapshot>()({
  key: 'directory.request.get-extension',
  summary: 'One SIP account.',
  payload: ResourceQuery,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.extensionId },
  bad: { payload: { customerId: SAMPLE.customerId, id: 'first' }, property: 'id' },
});
