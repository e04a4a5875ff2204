import { Client } from 'pg';

import type { System } from './system.ts';
import { until } from './until.ts';

export interface StoredCall {
  status: string;
  refusal: string | null;
  events: string[];
}

/** The call to this number as the database has it: a call to a number that nobody has belongs to no customer. */
export async function storedCallTo({ stack }: System, number: string): Promise<StoredCall> {
  const database = new Client(stack.databaseUrl);
  await database.connect();
  try {
    return await until(`a row of the call to ${number}`, async () => {
      const { rows } = await database.query<StoredCall>(
        `select status, refusal, array(select type from call_manager.call_events where call_id = calls.id order by seq) as events
           from call_manager.calls as calls where destination ->> 'target' = $1 and status = 'hangup'`,
        [number],
      );
      return rows[0];
    });
  } finally {
    await database.end();
  }
}
