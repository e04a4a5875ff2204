import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import type { Page } from '../../page.ts';
import type { CustomerSnapshot } from '../customer-snapshot.ts';

export class ListCustomers {
  /** 1 to 100. */
  @IsInt()
  @Min(1)
  @Max(100)
  pageSize!: number;

  /** The `nextCursor` of the page before. */
  @IsOptional()
  @IsString()
  cursor?: string;
}

export const listCustomers = defineRequest<Page<CustomerSnapshot>>()({
  key: 'directory.request.list-customers',
  summary: 'A page of all customers.',
  payload: ListCustomers,
  good: { pageSize: 50 },
  bad: { payload: { pageSize: 0 }, property: 'pageSize' },
});
