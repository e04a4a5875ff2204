import type { GroupcallEntity } from '../database/entities/groupcall.entity.ts';
import type { Groupcall } from '../domain/group/groupcall.ts';

export function groupOf(row: GroupcallEntity): Groupcall {
  return { ...row, tmCreate: row.tmCreate.toISOString(), tmEnd: row.tmEnd?.toISOString() ?? null };
}
