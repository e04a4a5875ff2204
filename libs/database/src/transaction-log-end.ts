import type { DataSource } from 'typeorm';

import { OLDEST_OPEN_TRANSACTION } from './transaction-log.sql.ts';
import { withDatabaseErrors } from './with-database-errors.ts';

/** Where the logs by transaction of a database end now; whatever is not over yet is after it. */
export async function transactionLogEnd(dataSource: DataSource): Promise<number> {
  const [row] = await withDatabaseErrors(() =>
    dataSource.query<{ position: string }[]>(`SELECT ${OLDEST_OPEN_TRANSACTION} - 1 AS position`),
  );
  return Number(row?.position ?? 0);
}
