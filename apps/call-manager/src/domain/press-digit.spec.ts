import { describe, expect, it } from 'vitest';

import { answeredCall, ringingCall } from '../testing/sample-call.ts';
import { pressDigit } from './press-digit.ts';

const at = '2026-01-31T12:00:02.000Z';

describe('pressDigit', () => {
  it.each(['0', '9', 'A', 'D', '*', '#'])('takes %s', (digit) => {
    expect(pressDigit(answeredCall(), { digit, durationMs: 120 }, { at })?.events).toMatchObject([
      { type: 'call.event.dtmf-received', payload: { digit, durationMs: 120 } },
    ]);
  });

  it.each(['', '12', 'E', 'x'])('does not take %j', (digit) => {
    expect(pressDigit(answeredCall(), { digit, durationMs: 120 }, { at })).toBeUndefined();
  });

  it('takes nothing after the end', () => {
    expect(pressDigit(ringingCall({ status: 'hangup' }), { digit: '1', durationMs: 1 }, { at })).toBeUndefined();
  });
});
