import { newId } from '@voipbin/common';
import type { Idempotency, Replay } from '@voipbin/contracts';

/** As far as it is needed here: a data source whose search path begins with its app's schema. */
export interface Queried {
  query<T>(sql: string): Promise<T>;
}

/** Sends the request that is looked at. */
export type Ask = (options: { idempotency: Idempotency; onReplay: (replay: Replay) => void }) => Promise<unknown>;

/** What became of a request that came three times with one key; the first time the connection broke before it was all written. */
export interface AskedAgain {
  /** The code of its error the first time. */
  torn: string;
  /** Whether the first left anything, or the third changed anything. */
  leftSomething: boolean;
  changedSomething: boolean;
  first: unknown;
  again: unknown;
  replays: number;
}

const TEAR = `
CREATE OR REPLACE FUNCTION tear() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION USING ERRCODE = '57P01'; END $$;
CREATE TRIGGER tear BEFORE UPDATE ON idempotency_keys FOR EACH ROW EXECUTE FUNCTION tear()`;

export async function askAgain(dataSource: Queried, customerId: string, ask: Ask): Promise<AskedAgain> {
  const idempotency = { customerId, key: newId(), fingerprint: 'the same' };
  let replays = 0;
  const onReplay = (): void => {
    replays += 1;
  };
  const send = (): Promise<unknown> => ask({ idempotency, onReplay });
  const before = await contentOf(dataSource);
  await dataSource.query(TEAR);
  const torn = await send().then(
    () => 'none',
    (error: unknown) => String(Reflect.get(Object(error), 'code')),
  );
  await dataSource.query('DROP TRIGGER tear ON idempotency_keys');
  const leftSomething = (await contentOf(dataSource)) !== before;
  const first = await send();
  const after = await contentOf(dataSource);
  const again = await send();
  const changedSomething = (await contentOf(dataSource)) !== after;
  return { torn, leftSomething, changedSomething, first, again, replays };
}

/** All rows of all tables, as one text. */
async function contentOf(dataSource: Queried): Promise<string> {
  const tables = await dataSource.query<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1`,
  );
  const contents = tables.map(({ name }) =>
    dataSource.query(`SELECT to_jsonb(t) AS row FROM ${name} t ORDER BY to_jsonb(t)::text`),
  );
  return JSON.stringify(await Promise.all(contents));
}
