import { describe, expect, it } from 'vitest';

import { answeredCall, ringingCall } from '../testing/sample-call.ts';
import { endCall } from './end-call.ts';

const at = '2026-01-31T12:05:00.000Z';

describe('endCall', () => {
  it('ends a call once', () => {
    const ended = endCall(answeredCall({ playbacks: { p: 'playing' } }), 16, { at });

    expect(ended?.call).toMatchObject({ status: 'hangup', hangupCause: 16, tmHangup: at, playbacks: {}, lastSeq: 3 });
    expect(ended?.events).toMatchObject([
      { seq: 3, type: 'call.event.ended', payload: { hangupBy: 'remote', hangupReason: 'normal', cause: 16 } },
    ]);
    expect(ended && endCall(ended.call, 16, { at })).toBeUndefined();
  });

  it('answers the command that asked for it', () => {
    const call = answeredCall({ status: 'terminating', hangupRequest: { reason: 'normal', commandId: 'run-4.0' } });

    expect(endCall(call, 16, { at })?.events[0]?.causationId).toBe('run-4.0');
  });

  it('says why a refused call got no flow', () => {
    expect(endCall(ringingCall({ refusal: 'number_disabled' }), 19, { at })?.events[0]?.payload).toEqual({
      hangupBy: 'local',
      hangupReason: 'noanswer',
      cause: 19,
      refusal: 'number_disabled',
    });
  });

  it.each([
    ['asterisk_lost', 'failed'],
    ['fallback', 'failed'],
    ['resync', 'normal'],
  ] as const)('marks an end that was concluded: %s', (detail, hangupReason) => {
    const ended = endCall(answeredCall(), 0, { at, detail, synthesized: true });

    expect(ended?.events[0]).toMatchObject({ synthesized: true, payload: { detail, hangupReason } });
  });
});
