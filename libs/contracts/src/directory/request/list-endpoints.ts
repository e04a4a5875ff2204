import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import type { Page } from '../../page.ts';
import type { EndpointSnapshot } from '../endpoint-snapshot.ts';

export class ListEndpoints {
  @IsInt()
  @Min(1)
  @Max(1000)
  pageSize!: number;

  @IsOptional()
  @IsString()
  cursor?: string;
}

export const listEndpoints = defineRequest<Page<EndpointSnapshot>>()({
  key: 'directory.request.list-endpoints',
  summary:
    'A page of all SIP accounts of all customers: what an Asterisk shall have, asked when it connects and after every change.',
  payload: ListEndpoints,
  good: { pageSize: 500 },
  bad: { payload: { pageSize: 5000 }, property: 'pageSize' },
});
