import type { ConnectFinished } from '@voipbin/contracts';
import { describe, expect, it } from 'vitest';

import { checkFields } from '../options/check-fields.ts';
import { contextWith } from '../testing/context-with.ts';
import { optionsWith } from '../testing/options-with.ts';
import { connectAction } from './connect.action.ts';
import { ConnectOptions } from './connect.options.ts';

const kim = { type: 'extension', target: 'kim' } as const;
const options = optionsWith(ConnectOptions, { destinations: [kim], anonymous: 'yes' });

function resumed(payload: Partial<ConnectFinished>, given = options, context = contextWith()) {
  const told = { groupcallId: 'g', outcome: 'completed', durationMs: 0, ...payload } as const;
  return connectAction.resume?.(context, given, { type: 'call.event.connect-finished', payload: told });
}

describe('connect', () => {
  it('calls the destinations and waits for the end of it', () => {
    expect(connectAction.start(contextWith(), options)).toMatchObject({
      kind: 'wait',
      for: ['call.event.connect-finished'],
      commands: [
        {
          key: 'call.command.connect',
          payload: {
            destinations: [{ type: 'extension', target: 'kim', targetName: '', name: '', detail: '' }],
            ringMethod: 'ring_all',
            isAnonymous: true,
            ringTimeoutMs: 60_000,
            timeoutMs: 300_000,
          },
        },
      ],
    });
  });

  it('tells who answered and for how long they spoke', () => {
    const peer = { ...kim, targetName: '', name: '', detail: '' };
    expect(resumed({ peerCallId: 'c', peer, durationMs: 4200 })).toEqual({
      kind: 'done',
      outcome: 'completed',
      variables: {
        'voipbin.connect.outcome': 'completed',
        'voipbin.connect.call_id': 'c',
        'voipbin.connect.target': 'kim',
        'voipbin.connect.duration': 4200,
        'voipbin.connect.sip_code': '',
      },
    });
  });

  it.each([
    ['busy', { kind: 'done', outcome: 'busy' }],
    ['noanswer', { kind: 'done', outcome: 'noanswer' }],
    ['failed', { kind: 'fail', code: 'connect_failed' }],
    ['canceled', { kind: 'done', outcome: 'noanswer' }],
  ] as const)('goes on when it was %s', (outcome, expected) => {
    expect(resumed({ outcome, sipCode: 486 })).toMatchObject({
      ...expected,
      variables: { 'voipbin.connect.sip_code': 486 },
    });
  });

  it.each([
    ['busy', 'busy'],
    ['failed', 'failed'],
  ] as const)('hands the reason %s on where it is to', (outcome, reason) => {
    expect(resumed({ outcome }, { ...options, relay_reason: true })).toMatchObject({ kind: 'end', reason });
  });

  it.each([
    ['completed', 'completed'],
    ['failed', 'noanswer'],
    ['busy', 'noanswer'],
  ] as const)(
    'goes on when it was %s after the key that ends it, whatever else is to be handed on',
    (told, outcome) => {
      const relaying = { ...options, relay_hangup: true, relay_reason: true };
      const freed = contextWith({ memory: 'freed-by-key' });
      expect(resumed({ outcome: told }, relaying, freed)).toMatchObject({ kind: 'done', outcome });
    },
  );

  it('fails when the end is never told', () => {
    expect(connectAction.resume?.(contextWith(), options, { type: 'timer' })).toMatchObject({ code: 'action_timeout' });
  });

  it.each([
    [{ type: 'tel', target: '0201234567' }, /\+E\.164/],
    [{ type: 'sip', target: 'kim' }, /user@host/],
    [{ type: 'extension', target: 'kim lee' }, /letters and digits/],
    [{ type: 'fax', target: '1' }, /type must be one of/],
    [{ ...kim, colour: 'red' }, /colour is not known/],
    ['kim', /an object with type and target/],
  ])('refuses %j by its place in the list', (wrong, message) => {
    const check = { pointer: '/option', noun: 'option', mayRefer: () => true } as const;
    expect(checkFields(ConnectOptions, { destinations: [kim, wrong] }, check).problems).toMatchObject([
      { pointer: '/option/destinations/1', code: 'invalid_address', message: expect.stringMatching(message) as string },
    ]);
  });
});
