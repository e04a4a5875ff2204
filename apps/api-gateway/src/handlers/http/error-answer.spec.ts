import { VoiceError } from '@voipbin/common';
import { describe, expect, it } from 'vitest';

import { errorAnswer } from './error-answer.ts';

const user = (code: string, details?: Record<string, unknown>) =>
  new VoiceError(code, 'Told to the caller.', { kind: 'user', ...(details && { details }) });

describe('errorAnswer', () => {
  it.each([
    ['authentication_required', 401, 'UNAUTHENTICATED', 'AUTHENTICATION_REQUIRED'],
    ['invalid_credentials', 401, 'UNAUTHENTICATED', 'INVALID_CREDENTIALS'],
    ['call_not_found', 404, 'NOT_FOUND', 'CALL_NOT_FOUND'],
    ['activeflow_not_found', 404, 'NOT_FOUND', 'ACTIVEFLOW_NOT_FOUND'],
    ['route_not_found', 404, 'NOT_FOUND', 'ROUTE_NOT_FOUND'],
    ['number_taken', 409, 'ALREADY_EXISTS', 'NUMBER_TAKEN'],
    ['call_already_hangup', 409, 'FAILED_PRECONDITION', 'CALL_ALREADY_HANGUP'],
    ['flow_in_use', 409, 'FAILED_PRECONDITION', 'FLOW_IN_USE'],
    ['flow_state_invalid', 409, 'FAILED_PRECONDITION', 'FLOW_STATE_INVALID'],
    ['call_limit_exceeded', 429, 'RESOURCE_EXHAUSTED', 'CALL_LIMIT_EXCEEDED'],
    ['body_too_large', 413, 'INVALID_ARGUMENT', 'BODY_TOO_LARGE'],
    ['invalid_flow', 400, 'INVALID_ARGUMENT', 'INVALID_FLOW'],
    ['anything_else', 400, 'INVALID_ARGUMENT', 'ANYTHING_ELSE'],
  ])('tells the user error %s as %i %s %s', (code, httpStatus, status, reason) => {
    const error = { status, reason, message: 'Told to the caller.', request_id: 'r-1' };
    expect(errorAnswer(user(code), 'r-1')).toMatchObject({ httpStatus, body: { error } });
  });

  it('hands every problem of the owner on', () => {
    const problems = [{ pointer: '/actions/0/type', code: 'unknown_action', message: 'No.', severity: 'error' }];
    expect(errorAnswer(user('invalid_flow', { problems }), 'r').body.error.details).toEqual(problems);
    const state = errorAnswer(user('call_state_invalid', { status: 'ringing', secret: 1 }), 'r');
    expect(state.body.error.details).toEqual([{ status: 'ringing' }]);
  });

  it('names the parameter that a refused cursor came in', () => {
    expect(errorAnswer(user('invalid_cursor'), 'r').body.error).toMatchObject({
      reason: 'INVALID_REQUEST_PARAMETER',
      details: [{ pointer: '/page_token' }],
    });
  });

  it('says when to come back where something is down, and nothing of what', () => {
    const error = new VoiceError('database_unavailable', 'ECONNREFUSED 10.0.0.7', { kind: 'operational' });
    const answer = errorAnswer(error, 'r');
    expect(answer).toMatchObject({ httpStatus: 503, headers: { 'Retry-After': '1' } });
    expect(answer.body.error.reason).toBe('SERVICE_UNAVAILABLE');
    expect(JSON.stringify(answer)).not.toContain('10.0.0.7');
  });

  it('tells a late answer apart', () => {
    const error = new VoiceError('request_timeout', 'late', { kind: 'operational' });
    expect(errorAnswer(error, 'r').body.error.reason).toBe('REQUEST_TIMEOUT');
  });

  it('keeps a bug to itself', () => {
    const error = new VoiceError('database_error', 'column "x" does not exist', { details: { problems: ['secret'] } });
    expect(errorAnswer(error, 'r')).toEqual({
      httpStatus: 500,
      headers: {},
      body: {
        error: {
          status: 'INTERNAL',
          reason: 'INTERNAL',
          message: 'Something went wrong on our side.',
          request_id: 'r',
        },
      },
    });
  });
});
