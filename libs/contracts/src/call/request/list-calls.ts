import { IsIn, IsISO8601, IsOptional } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import type { Page } from '../../page.ts';
import { PageQuery } from '../../page-query.ts';
import { SAMPLE } from '../../samples.ts';
import { type CallStatus, callStatuses } from '../call-status.ts';
import type { CallSnapshot } from '../call-snapshot.ts';
import { type HangupReason, hangupReasons } from '../hangup-reason.ts';

export class ListCalls extends PageQuery {
  @IsOptional()
  @IsIn(callStatuses)
  status?: CallStatus;

  @IsOptional()
  @IsIn(['incoming', 'outgoing'])
  direction?: 'incoming' | 'outgoing';

  @IsOptional()
  @IsIn(hangupReasons)
  hangupReason?: HangupReason;

  /** Created at or after this time. */
  @IsOptional()
  @IsISO8601()
  from?: string;

  /** Created before this time. */
  @IsOptional()
  @IsISO8601()
  to?: string;
}

export const listCalls = defineRequest<Page<CallSnapshot>>()({
  key: 'call.request.list-calls',
  summary: "A page of the customer's calls.",
  payload: ListCalls,
  good: { customerId: SAMPLE.customerId, pageSize: 50, status: 'progressing' },
  bad: { payload: { customerId: SAMPLE.customerId, pageSize: 101 }, property: 'pageSize' },
});
