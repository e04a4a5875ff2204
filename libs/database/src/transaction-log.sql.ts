/**
 * A log whose position is the transaction that wrote an entry. It is read up to the oldest transaction that is not over: whatever is still being
 * written is after everything that was read. Entries of one transaction are read together.
 */

/** For the column that holds an entry's position. */
export const THIS_TRANSACTION = 'pg_current_xact_id()::text::bigint';

/** Everything before it can be read: no transaction can bring an older entry any more. */
export const OLDEST_OPEN_TRANSACTION = 'pg_snapshot_xmin(pg_current_snapshot())::text::bigint';
