import { describe, expect, it } from 'vitest';

import { answeredCall } from '../testing/sample-call.ts';
import { callAsOf } from './call-as-of.ts';

const ended = { ended: true, hangupBy: 'remote' as const, hangupReason: 'normal' as const, hangupCause: 16 };
const call = answeredCall({ ...ended, status: 'hangup', tmHangup: '2026-01-31T12:00:09.000Z', lastSeq: 3 } as object);

describe('a call as of an event', () => {
  it.each([
    [1, 'call.event.created', '2026-01-31T12:00:00.000Z', 'ringing', null],
    [2, 'call.event.answered', '2026-01-31T12:00:01.000Z', 'progressing', '2026-01-31T12:00:01.000Z'],
    [3, 'call.event.dtmf-received', '2026-01-31T12:00:05.000Z', 'progressing', '2026-01-31T12:00:01.000Z'],
  ] as const)('%i does not know what came later', (seq, type, occurredAt, status, tmProgressing) => {
    expect(callAsOf(call, { seq, type, occurredAt })).toMatchObject({
      status,
      tmProgressing,
      lastSeq: seq,
      tmUpdate: occurredAt,
      hangupBy: null,
      hangupReason: null,
      tmHangup: null,
    });
  });

  it('is the call itself in the end', () => {
    const end = { seq: 3, type: 'call.event.ended', occurredAt: '2026-01-31T12:00:09.000Z' } as const;
    expect(callAsOf(call, end)).toMatchObject({ status: 'hangup', hangupCause: 16, tmHangup: end.occurredAt });
  });
});
