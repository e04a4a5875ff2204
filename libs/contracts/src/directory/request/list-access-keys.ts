import { defineRequest } from '../../define-request.ts';
import type { Page } from '../../page.ts';
import { PageQuery } from '../../page-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { AccessKeySnapshot } from '../access-key-snapshot.ts';

export class ListAccessKeys extends PageQuery {}

export const listAccessKeys = defineRequest<Page<AccessKeySnapshot>>()({
  key: 'directory.request.list-access-keys',
  summary: "A page of the customer's access keys.",
  payload: ListAccessKeys,
  good: { customerId: SAMPLE.customerId, pageSize: 50 },
  bad: { payload: { customerId: SAMPLE.customerId, pageSize: 0 }, property: 'pageSize' },
});
