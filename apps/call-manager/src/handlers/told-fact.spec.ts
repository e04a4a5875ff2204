import type { AriEvent, Channel } from '@voipbin/ari';
import { expect, it } from 'vitest';

import { FakeAri } from '../testing/fake-ari.ts';
import { toldFact } from './told-fact.ts';

const ari = new FakeAri();
ari.addChannel('1.1', 'Up');
const channel = ari.channels.get('1.1') as Channel;
const header = { application: 'voipbin', timestamp: '2026-01-31T13:00:00.250+0100' };
const told = { channelId: '1.1', at: '2026-01-31T12:00:00.250Z' };
const playback = { id: 'p', media_uri: 'sound:x', target_uri: 'channel:1.1' };

it.each<[AriEvent, ReturnType<typeof toldFact>]>([
  [
    { ...header, type: 'ChannelStateChange', channel },
    { ...told, fact: { kind: 'up' } },
  ],
  [{ ...header, type: 'ChannelStateChange', channel: { ...channel, state: 'Ringing' } }, undefined],
  [
    { ...header, type: 'ChannelDtmfReceived', channel, digit: '#', duration_ms: 120 },
    { ...told, fact: { kind: 'digit', digit: '#', durationMs: 120 } },
  ],
  [
    { ...header, type: 'PlaybackFinished', playback: { ...playback, state: 'failed' } },
    { ...told, fact: { kind: 'playback_over', playbackId: 'p', isFailed: true } },
  ],
  [
    { ...header, type: 'PlaybackFinished', playback: { ...playback, target_uri: 'bridge:b', state: 'done' } },
    undefined,
  ],
  [
    { ...header, type: 'ChannelDestroyed', channel, cause: 16, cause_txt: 'Normal Clearing' },
    { ...told, fact: { kind: 'gone', cause: 16 } },
  ],
  [{ ...header, type: 'StasisEnd', channel }, undefined],
])('%j', (event, expected) => {
  expect(toldFact(event)).toEqual(expected);
});
