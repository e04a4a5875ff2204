import { toDatabaseError } from './to-database-error.ts';

/** What the task fails with, as one of ours. */
export async function withDatabaseErrors<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    throw toDatabaseError(error);
  }
}
