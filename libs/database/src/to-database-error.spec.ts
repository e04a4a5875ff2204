import { VoiceError } from '@voipbin/common';
import { describe, expect, it } from 'vitest';

import { toDatabaseError } from './to-database-error.ts';

function driverError(fields: object, message = 'from the driver'): Error {
  return Object.assign(new Error(message), fields);
}

describe('toDatabaseError', () => {
  it.each([
    [driverError({ code: '23505', constraint: 'numbers_number_key' }), 'duplicate', 'user', false],
    [driverError({ code: '23503' }), 'reference_missing', 'user', false],
    [driverError({ code: '40P01' }), 'database_conflict', 'operational', true],
    [driverError({ code: '57P01' }), 'database_unavailable', 'operational', true],
    [driverError({ code: '53300' }), 'database_unavailable', 'operational', true],
    [driverError({ code: 'ECONNREFUSED' }), 'database_unavailable', 'operational', true],
    [driverError({}, 'Connection terminated unexpectedly'), 'database_unavailable', 'operational', true],
    [driverError({}, 'Query read timeout'), 'database_unavailable', 'operational', true],
    [driverError({ code: '42P01' }), 'database_error', 'unexpected', false],
    [driverError({}), 'database_error', 'unexpected', false],
  ])('%o becomes %s', (error, code, kind, retryable) => {
    expect(toDatabaseError(error)).toMatchObject({ code, kind, retryable, cause: error });
  });

  it('names the constraint of a duplicate', () => {
    const error = toDatabaseError(driverError({ code: '23505', constraint: 'numbers_number_key' }));
    expect(error.details).toEqual({ constraint: 'numbers_number_key' });
  });

  it('leaves our own errors as they are', () => {
    const error = new VoiceError('run_over', 'The run is over.');
    expect(toDatabaseError(error)).toBe(error);
  });
});
