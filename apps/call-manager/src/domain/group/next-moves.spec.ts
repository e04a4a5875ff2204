import type { CallStatus, HangupReason } from '@voipbin/contracts';
import { describe, expect, it } from 'vitest';

import { answeredCall, ringingCall } from '../../testing/sample-call.ts';
import { sampleGroup } from '../../testing/sample-group.ts';
import type { Call } from '../call.ts';
import { type Groupcall, memberCallId } from './groupcall.ts';
import { nextMoves } from './next-moves.ts';

const early = Date.parse('2026-01-31T12:00:05.000Z');
const late = Date.parse('2026-01-31T12:01:00.000Z');

function member(n: number, status: CallStatus, hangupReason: HangupReason | null = null): Call {
  const id = memberCallId(sampleGroup().id, n);
  return ringingCall({ id, direction: 'outgoing', status, hangupReason });
}

function moves(
  members: (Call | undefined)[],
  {
    group = {},
    master = answeredCall(),
    atMs = early,
  }: { group?: Partial<Groupcall>; master?: Call; atMs?: number } = {},
) {
  return nextMoves({ group: sampleGroup(group), members, master }, atMs);
}

const linear = { wish: { ...sampleGroup().wish, ringMethod: 'linear' as const } };
const won = { answeredCallId: memberCallId(sampleGroup().id, 0) };
const idOf = (n: number) => memberCallId(sampleGroup().id, n);

describe('a group that nobody has answered', () => {
  it('calls all at once, or one after another', () => {
    expect(moves([undefined, undefined])).toEqual([
      { kind: 'place', n: 0 },
      { kind: 'place', n: 1 },
    ]);
    expect(moves([undefined, undefined], { group: linear })).toEqual([{ kind: 'place', n: 0 }]);
    expect(moves([member(0, 'dialing'), undefined], { group: linear })).toEqual([]);
    expect(moves([member(0, 'hangup', 'busy'), undefined], { group: linear })).toEqual([{ kind: 'place', n: 1 }]);
  });

  it('rings with the first that rings', () => {
    expect(moves([member(0, 'dialing'), member(1, 'ringing')])).toEqual([{ kind: 'ring' }]);
  });

  it('rings on while one who has answered is asked to confirm', () => {
    const confirmation = { key: '1', media: [], timeoutMs: 10_000 };
    const asking = { wish: { ...sampleGroup().wish, confirmation } };
    expect(moves([member(0, 'progressing')], { group: asking })).toEqual([{ kind: 'ring' }]);
    expect(moves([member(0, 'progressing')])).toEqual([]);
  });

  it.each<[HangupReason[], string]>([
    [['busy', 'failed'], 'busy'],
    [['failed', 'failed'], 'failed'],
    [['failed', 'noanswer'], 'noanswer'],
    [['normal', 'dialout'], 'noanswer'],
  ])('ends when all have gone with %j', (reasons, outcome) => {
    const members = reasons.map((reason, n) => member(n, 'hangup', reason));
    expect(moves(members)).toEqual([{ kind: 'end', outcome }]);
  });

  it('ends when its time is up, and calls nobody any more', () => {
    expect(moves([member(0, 'ringing'), undefined], { atMs: late })).toEqual([
      { kind: 'drop', callId: idOf(0), isAnsweredElsewhere: false },
      { kind: 'end', outcome: 'noanswer' },
    ]);
  });

  it('ends with its master call', () => {
    expect(
      moves([member(0, 'ringing'), member(1, 'canceling')], { master: answeredCall({ status: 'hangup' }) }),
    ).toEqual([
      { kind: 'drop', callId: idOf(0), isAnsweredElsewhere: false },
      { kind: 'end', outcome: 'canceled' },
    ]);
  });
});

describe('a group that was answered', () => {
  it('joins the winner with the master call and drops the others', () => {
    expect(moves([member(0, 'progressing'), member(1, 'ringing')], { group: won })).toEqual([
      { kind: 'drop', callId: idOf(1), isAnsweredElsewhere: true },
      { kind: 'join', callId: idOf(0) },
    ]);
  });

  it('waits until the answer is written down', () => {
    expect(moves([member(0, 'ringing'), member(1, 'hangup', 'busy')], { group: won })).toEqual([]);
  });

  it('ends when the winner has hung up', () => {
    expect(moves([member(0, 'hangup', 'normal'), undefined], { group: won })).toEqual([
      { kind: 'end', outcome: 'completed' },
    ]);
  });

  it('ends when the master call has, and lets go of the winner', () => {
    expect(moves([member(0, 'progressing')], { group: won, master: answeredCall({ status: 'hangup' }) })).toEqual([
      { kind: 'drop', callId: idOf(0), isAnsweredElsewhere: true },
      { kind: 'end', outcome: 'completed' },
    ]);
  });

  it('has only to let go when it is over', () => {
    expect(moves([member(0, 'progressing')], { group: { ...won, outcome: 'canceled' } })).toEqual([
      { kind: 'drop', callId: idOf(0), isAnsweredElsewhere: true },
      { kind: 'end', outcome: 'canceled' },
    ]);
  });
});
