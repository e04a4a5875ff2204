import type { CallEntity } from '../database/entities/call.entity.ts';
import type { Call } from '../domain/call.ts';

export function callOf(row: CallEntity): Call {
  return {
    ...row,
    tmCreate: row.tmCreate.toISOString(),
    tmRinging: row.tmRinging?.toISOString() ?? null,
    tmProgressing: row.tmProgressing?.toISOString() ?? null,
    tmHangup: row.tmHangup?.toISOString() ?? null,
    tmUpdate: row.tmUpdate.toISOString(),
  };
}
