import { toVoiceError, VoiceError } from '@voipbin/common';

/** SQLSTATE classes that pass by themselves: connection lost, resources, operator intervention (PostgreSQL appendix A). */
const unavailableClasses = ['08', '53', '57', '58'];

/** Two transactions met; the same statement may succeed at once. */
const conflictStates = ['40001', '40P01', '55P03'];

const unavailableCodes = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH'];

/**
 * A driver's or TypeORM's error as VoiceError: `database_unavailable` and `database_conflict` (operational), `duplicate`
 * (user; details name the constraint), `reference_missing` (user), else `database_error` (unexpected).
 */
export function toDatabaseError(thrown: unknown): VoiceError {
  if (thrown instanceof VoiceError || !(thrown instanceof Error)) {
    return toVoiceError(thrown);
  }
  const code = textOf(thrown, 'code');
  const details = { constraint: textOf(thrown, 'constraint') };
  if (code === '23505') {
    return new VoiceError('duplicate', 'This exists already.', { kind: 'user', details, cause: thrown });
  }
  if (code === '23503') {
    return new VoiceError('reference_missing', 'What this refers to does not exist, or is in use.', {
      kind: 'user',
      details,
      cause: thrown,
    });
  }
  if (conflictStates.includes(code)) {
    return new VoiceError('database_conflict', thrown.message, { kind: 'operational', cause: thrown });
  }
  if (isUnavailable(code, thrown.message)) {
    return new VoiceError('database_unavailable', thrown.message, { kind: 'operational', cause: thrown });
  }
  return new VoiceError('database_error', thrown.message, { cause: thrown });
}

function isUnavailable(code: string, message: string): boolean {
  return (
    unavailableCodes.includes(code) ||
    (/^[0-9A-Z]{5}$/.test(code) && unavailableClasses.includes(code.slice(0, 2))) ||
    // The driver gives these no code.
    /^Connection terminated|connection timeout|not queryable|Client was closed|timeout exceeded|read timeout/i.test(
      message,
    )
  );
}

/** TypeORM's QueryFailedError carries the driver's fields itself. */
function textOf(error: object, field: string): string {
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' ? value : '';
}
