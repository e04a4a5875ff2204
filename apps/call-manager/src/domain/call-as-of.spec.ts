import { noModes } from '@voipbin/contracts';
import { describe, expect, it } from 'vitest';

import { answeredCall } from '../testing/sample-call.ts';
import { callAsOf } from './call-as-of.ts';
import type { CallEvent } from './call-event.ts';

const ended = { ended: true, hangupBy: 'remote' as const, hangupReason: 'normal' as const, hangupCause: 16 };
const call = answeredCall({ ...ended, status: 'hangup', tmHangup: '2026-01-31T12:00:09.000Z', lastSeq: 3 } as object);

describe('a call as of an event', () => {
  it.each([
    [1, 'call.event.created', '2026-01-31T12:00:00.000Z', 'ringing', null],
    [2, 'call.event.answered', '2026-01-31T12:00:01.000Z', 'progressing', '2026-01-31T12:00:01.000Z'],
    [3, 'call.event.dtmf-received', '2026-01-31T12:00:05.000Z', 'progressing', '2026-01-31T12:00:01.000Z'],
  ] as const)('%i does not know what came later', (seq, type, occurredAt, status, tmProgressing) => {
    expect(callAsOf(call, { seq, type, occurredAt, payload: {} as CallEvent['payload'] })).toMatchObject({
      status,
      tmProgressing,
      lastSeq: seq,
      tmUpdate: occurredAt,
      hangupBy: null,
      hangupReason: null,
      tmHangup: null,
    });
  });

  it('has the modes that the change tells, and none before it was answered', () => {
    const [was, is] = [
      { ...noModes, mute: 'in' as const },
      { ...noModes, hold: true },
    ];
    const modesAt = (type: CallEvent['type'], payload: object = {}) => {
      const event = { seq: 3, type, occurredAt: '2026-01-31T12:00:05.000Z', payload } as CallEvent;
      return callAsOf({ ...call, modes: is }, event).modes;
    };
    expect(modesAt('call.event.mode-changed', { modes: was })).toEqual(was);
    expect(modesAt('call.event.answered')).toEqual(noModes);
    expect(modesAt('call.event.ended')).toEqual(is);
  });

  it('is the call itself in the end', () => {
    const end = { seq: 3, type: 'call.event.ended', occurredAt: '2026-01-31T12:00:09.000Z', payload: {} } as CallEvent;
    expect(callAsOf(call, end)).toMatchObject({ status: 'hangup', hangupCause: 16, tmHangup: end.occurredAt });
  });
});
