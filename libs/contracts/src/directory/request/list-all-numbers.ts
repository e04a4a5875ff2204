import { defineRequest } from '../../define-request.ts';
import type { Page } from '../../page.ts';
import { ListEndpoints } from './list-endpoints.ts';

export const listAllNumbers = defineRequest<Page<string>>()({
  key: 'directory.request.list-all-numbers',
  summary: 'A page of the numbers of all customers, +E.164: which numbers nobody outside may call from.',
  payload: ListEndpoints,
  good: { pageSize: 1000 },
  bad: { payload: { pageSize: 5000 }, property: 'pageSize' },
});
