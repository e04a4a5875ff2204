import { IsIn, IsOptional } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import type { Page } from '../../page.ts';
import { PageQuery } from '../../page-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { RunSnapshot } from '../run-snapshot.ts';

export class ListRuns extends PageQuery {
  @IsOptional()
  @IsIn(['running', 'ended'])
  status?: 'running' | 'ended';
}

export const listRuns = defineRequest<Page<RunSnapshot>>()({
  key: 'flow.request.list-runs',
  summary: "A page of the customer's runs.",
  payload: ListRuns,
  good: { customerId: SAMPLE.customerId, pageSize: 50, status: 'running' },
  bad: { payload: { customerId: SAMPLE.customerId, pageSize: 50, status: 'asleep' }, property: 'status' },
});
