import type { PageParams } from './page-params.ts';

/** The part of a list request that all lists share. */
export function pageOf({ page_size, page_token }: PageParams): { pageSize: number; cursor?: string } {
  return { pageSize: page_size, ...(page_token && { cursor: page_token }) };
}
