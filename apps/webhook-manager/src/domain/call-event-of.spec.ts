import type { LogEntry } from '@voipbin/contracts';
import { expect, it } from 'vitest';

import { WrittenLog } from '../testing/call-log.ts';
import { callEventOf } from './call-event-of.ts';

const peer = { type: 'extension' as const, target: 'kim', targetName: '', name: '', detail: '' };
const shown = { type: 'extension', target: 'kim', target_name: '', name: '', detail: '' };

function entryOf(type: string, payload: object): LogEntry {
  const log = new WrittenLog();
  log.write('customer', 'call', `call.event.${type}`);
  const [entry] = log.entries;
  if (entry === undefined) throw new Error('it was written');
  return { ...entry, event: { ...entry.event, payload: { ...payload } } };
}

it.each([
  [
    'connected',
    { groupcallId: 'g', peerCallId: 'p', peer },
    { type: 'call_connected', data: { peer_call_id: 'p', peer: shown, outcome: null, duration: null, sip_code: null } },
  ],
  [
    'connect-finished',
    { groupcallId: 'g', peerCallId: 'p', peer, outcome: 'completed', durationMs: 4200 },
    { type: 'call_connect_finished', data: { peer_call_id: 'p', peer: shown, outcome: 'completed', duration: 4200 } },
  ],
  [
    'connect-finished',
    { groupcallId: 'g', outcome: 'busy', durationMs: 0, sipCode: 486 },
    { type: 'call_connect_finished', data: { peer_call_id: null, peer: null, outcome: 'busy', sip_code: 486 } },
  ],
  ['dtmf-received', { digit: '7', durationMs: 80 }, { type: 'dtmf_received', data: { digit: '7', duration: 80 } }],
  ['mode-changed', {}, { type: 'call_updated', data: { id: 'call' } }],
  ['created', {}, { type: 'call_created', data: { id: 'call', status: 'ringing' } }],
])('tells the customer of %s: %j', (type, payload, expected) => {
  expect(callEventOf(entryOf(type, payload))).toMatchObject({
    referenceId: 'call',
    customerId: 'customer',
    ...expected,
  });
});

it.each(['playback-finished', 'digits-sent', 'command-accepted', 'command-failed'])('keeps %s to ourselves', (type) => {
  expect(callEventOf(entryOf(type, {}))).toBeUndefined();
});
