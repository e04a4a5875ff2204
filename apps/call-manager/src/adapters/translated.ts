import { toDatabaseError } from '@voipbin/database';

/** The query's result; the driver's error as ours. */
export async function translated<T>(query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (thrown) {
    throw toDatabaseError(thrown);
  }
}
