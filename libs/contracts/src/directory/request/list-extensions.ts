import { defineRequest } from '../../define-request.ts';
import type { Page } from '../../page.ts';
import { PageQuery } from '../../page-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { ExtensionSnapshot } from '../extension-snapshot.ts';

export class ListExtensions extends PageQuery {}

export const listExtensions = defineRequest<Page<ExtensionSnapshot>>()({
  key: 'directory.request.list-extensions',
  summary: "A page of the customer's SIP accounts.",
  payload: ListExtensions,
  good: { customerId: SAMPLE.customerId, pageSize: 50 },
  bad: { payload: { customerId: SAMPLE.customerId, pageSize: 0 }, property: 'pageSize' },
});
