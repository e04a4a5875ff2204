import { MicroBatch } from '@voipbin/database';

import { CALL_SCHEMA } from '../database/data-source.ts';
import type { CallWriteRow } from './call-write-row.ts';
import { CALL_WRITE_SQL } from './call-write.sql.ts';

export interface CallWriteAnswer {
  isHeld: boolean;
  isStored: boolean;
  positions: number[];
}

/** Writes the changes of many calls with few commits. A class of its own, so that it can be injected by its name. */
export class CallWriteBatch extends MicroBatch<CallWriteRow, CallWriteAnswer> {
  constructor(url: string) {
    super({
      url,
      schema: CALL_SCHEMA,
      name: 'call_manager_changes',
      sql: CALL_WRITE_SQL,
      keyOf: ({ id }) => id,
      // That a playback was accepted only a restart asks for, and nobody who hears anything waits for a call's end.
      canWait: ({ events }) => events.every(({ type }) => type === 'call.event.ended'),
      resultOf: (answer) => ({
        isHeld: answer?.['held'] === true,
        isStored: answer?.['stored'] === true,
        positions: (answer?.['positions'] as number[] | null | undefined) ?? [],
      }),
    });
  }
}
