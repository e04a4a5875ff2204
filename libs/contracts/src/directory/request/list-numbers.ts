import { defineRequest } from '../../define-request.ts';
import type { Page } from '../../page.ts';
import { PageQuery } from '../../page-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { NumberSnapshot } from '../number-snapshot.ts';

export class ListNumbers extends PageQuery {}

export const listNumbers = defineRequest<Page<NumberSnapshot>>()({
  key: 'directory.request.list-numbers',
  summary: "A page of the customer's numbers.",
  payload: ListNumbers,
  good: { customerId: SAMPLE.customerId, pageSize: 50 },
  bad: { payload: { customerId: SAMPLE.customerId, pageSize: 0 }, property: 'pageSize' },
});
