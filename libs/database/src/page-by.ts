import { type Page } from '@voipbin/contracts';
import { type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';

import { decodeCursor, encodeCursor, invalidCursor } from './cursor.ts';
import { toDatabaseError } from './to-database-error.ts';

export interface PageOptions {
  /** Rows at most. */
  pageSize: number;
  /** `nextCursor` of the page before. */
  cursor?: string | undefined;
  /** The entity's property that holds the creation time. */
  createdProperty?: string;
}

const CURSOR_TIME = 'page_cursor_time';

/** Malformed values for a column type: a cursor that was tampered with. */
const malformedStates = ['22P02', '22007', '22008', '22021'];

/**
 * One page of the query, newest first. Rows of one moment are ordered by id, so nothing is skipped or shown twice, and
 * rows made meanwhile do not move the pages. The query must select one entity and have no order or limit of its own.
 */
export async function pageBy<E extends ObjectLiteral & { id: string }>(
  query: SelectQueryBuilder<E>,
  { pageSize, cursor, createdProperty = 'createdAt' }: PageOptions,
): Promise<Page<E>> {
  const created = `${query.alias}.${createdProperty}`;
  const id = `${query.alias}.id`;
  if (cursor !== undefined) {
    const after = decodeCursor(cursor);
    query.andWhere(`(${created}, ${id}) < (CAST(:cursorTime AS timestamptz), :cursorId)`, {
      cursorTime: after.createdAt,
      cursorId: after.id,
    });
  }
  query
    .addSelect(`CAST(${created} AS text)`, CURSOR_TIME)
    .orderBy(created, 'DESC')
    .addOrderBy(id, 'DESC')
    .limit(pageSize + 1);
  const { entities, raw } = await read(query);
  const items = entities.slice(0, pageSize);
  const last = items.at(-1);
  const createdAt = raw[items.length - 1]?.[CURSOR_TIME];
  const isMore = entities.length > pageSize && last !== undefined && createdAt !== undefined;
  return { items, nextCursor: isMore ? encodeCursor({ createdAt, id: last.id }) : null };
}

async function read<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
): Promise<{ entities: E[]; raw: Record<typeof CURSOR_TIME, string>[] }> {
  try {
    return await query.getRawAndEntities<Record<typeof CURSOR_TIME, string>>();
  } catch (error) {
    const state: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    throw typeof state === 'string' && malformedStates.includes(state) ? invalidCursor(error) : toDatabaseError(error);
  }
}
