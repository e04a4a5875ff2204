import { defineRequest } from '../../define-request.ts';
import { ResourceQuery } from '../../resource-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { ExtensionSnapshot } from '../extension-snapshot.ts';

export const deleteExtension = defineRequest<ExtensionSnapshot>()({
  key: 'directory.request.delete-extension',
  summary: 'Take a SIP account away.',
  payload: ResourceQuery,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.extensionId },
  bad: { payload: { customerId: SAMPLE.customerId, id: 'first' }, property: 'id' },
});
