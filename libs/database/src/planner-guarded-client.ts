import { Client } from 'pg';

/**
 * For a statement over `json_to_recordset`: its row estimate is a guess, and a plan made for that guess scans whole
 * tables. Index lookups are right at every size of batch; with scans priced out, JIT would compile for nothing.
 */
const plannerGuard = ['enable_hashjoin', 'enable_mergejoin', 'enable_seqscan', 'jit'].map((name) => `-c ${name}=off`);

const STATEMENT_TIMEOUT_MS = 10_000;

export interface PlannerGuardedClientSettings {
  url: string;
  schema: string;
  applicationName: string;
}

/** A connection of its own for one prepared statement; not yet connected. */
export function plannerGuardedClient({ url, schema, applicationName }: PlannerGuardedClientSettings): Client {
  return new Client({
    connectionString: url,
    application_name: applicationName,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: STATEMENT_TIMEOUT_MS + 2_000,
    options: [`-c search_path=${schema},public`, ...plannerGuard].join(' '),
  });
}
