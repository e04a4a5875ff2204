import { type DataSource } from 'typeorm';

import { toDatabaseError } from './to-database-error.ts';

/** The data source, connected. Rejects with `database_unavailable` (operational) where nobody answers. */
export async function connected(dataSource: DataSource): Promise<DataSource> {
  try {
    return await dataSource.initialize();
  } catch (error) {
    throw toDatabaseError(error);
  }
}
