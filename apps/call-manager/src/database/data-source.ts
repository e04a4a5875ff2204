import { createDataSource } from '@voipbin/database';
import type { DataSource } from 'typeorm';

import { AsteriskEntity } from './entities/asterisk.entity.ts';
import { CallEventEntity } from './entities/call-event.entity.ts';
import { CallEntity } from './entities/call.entity.ts';
import { GroupcallEventEntity } from './entities/groupcall-event.entity.ts';
import { GroupcallEntity } from './entities/groupcall.entity.ts';
import { Calls1790000000000 } from './migrations/1790000000000-calls.ts';
import { OutgoingCalls1797000000000 } from './migrations/1797000000000-outgoing-calls.ts';
import { IdempotencyKeys1799600000000 } from './migrations/1799600000000-idempotency-keys.ts';
import { Groupcalls1799700000000 } from './migrations/1799700000000-groupcalls.ts';
import { Verification1799730000000 } from './migrations/1799730000000-verification.ts';
import { GroupcallLog1799800000000 } from './migrations/1799800000000-groupcall-log.ts';
import { CallModes1799900000000 } from './migrations/1799900000000-call-modes.ts';

/** Injects the app's `DataSource`. */
export const CALL_DATA_SOURCE = Symbol('CALL_DATA_SOURCE');

export const CALL_SCHEMA = 'call_manager';

/** The database of calls, not yet connected. */
export function callDataSource(url: string): DataSource {
  return createDataSource({
    url,
    schema: CALL_SCHEMA,
    entities: [CallEntity, CallEventEntity, AsteriskEntity, GroupcallEntity, GroupcallEventEntity],
    migrations: [
      Calls1790000000000,
      OutgoingCalls1797000000000,
      IdempotencyKeys1799600000000,
      Groupcalls1799700000000,
      Verification1799730000000,
      GroupcallLog1799800000000,
      CallModes1799900000000,
    ],
  });
}
