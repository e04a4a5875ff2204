import type { AriEvent, Channel } from '@voipbin/ari';
import { expect, it } from 'vitest';

import { FakeAri } from '../testing/fake-ari.ts';
import { toldFact } from './told-fact.ts';

const ari = new FakeAri();
ari.addChannel('1.1', 'Up');
const channel = ari.channels.get('1.1') as Channel;
const header = { application: 'voipbin', timestamp: '2026-01-31T13:00:00.250+0100' };
const told = { channelId: '1.1', at: '2026-01-31T12:00:00.250Z' };
/** As `CHANNEL(rtcp,all)` says it. */
const QUALITY =
  'ssrc=1;themssrc=2;lp=2;rxjitter=0.001250;rxcount=300;txjitter=0.000000;txcount=298;rlp=0;rtt=0.020000;rxmes=88.0;txmes=0.0';
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
  [
    { ...header, type: 'ChannelUserevent', channel, eventname: 'rtp-statistics', userevent: { all: QUALITY } },
    {
      ...told,
      fact: {
        kind: 'sounded',
        rtp: { received: 300, lost: 2, jitterMs: 1.25, sent: 298, farLost: 0, farJitterMs: 0, roundTripMs: 20 },
      },
    },
  ],
  [{ ...header, type: 'ChannelUserevent', channel, eventname: 'rtp-statistics', userevent: { all: '' } }, undefined],
  [{ ...header, type: 'ChannelUserevent', channel, eventname: 'another', userevent: { all: QUALITY } }, undefined],
  [{ ...header, type: 'StasisEnd', channel }, undefined],
])('%j', (event, expected) => {
  expect(toldFact(event)).toEqual(expected);
});
