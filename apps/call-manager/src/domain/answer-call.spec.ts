import { describe, expect, it } from 'vitest';

import { answeredCall, ringingCall } from '../testing/sample-call.ts';
import { answerCall } from './answer-call.ts';

const at = '2026-01-31T12:00:01.000Z';

describe('answerCall', () => {
  it('puts a ringing call in progress', () => {
    const change = answerCall(ringingCall(), { at, causationId: 'run-1.0' });

    expect(change?.call).toMatchObject({ status: 'progressing', tmProgressing: at, lastSeq: 2 });
    expect(change?.events).toMatchObject([{ seq: 2, type: 'call.event.answered', causationId: 'run-1.0' }]);
  });

  it('tells a second command that the call is answered, without answering again', () => {
    const before = answeredCall();
    const change = answerCall(before, { at: '2026-01-31T12:03:00.000Z', causationId: 'run-7.0' });

    expect(change?.call.tmProgressing).toBe(before.tmProgressing);
    expect(change?.events[0]).toMatchObject({ seq: 3, causationId: 'run-7.0' });
  });

  it('says nothing twice of its own accord, and nothing of a call that is ending', () => {
    expect(answerCall(answeredCall(), { at })).toBeUndefined();
    expect(answerCall(ringingCall({ status: 'terminating' }), { at, causationId: 'run-1.0' })).toBeUndefined();
  });
});
