import type { AriEvent } from '@voipbin/ari';

import type { ToldFact } from '../use-cases/record-fact.ts';

const CHANNEL_URI = 'channel:';

/** What an event tells of a channel; `undefined` when it tells nothing that a call depends on. */
export function toldFact(event: AriEvent): ToldFact | undefined {
  const at = isoTime(event.timestamp);
  switch (event.type) {
    case 'ChannelStateChange':
      return event.channel.state === 'Up' ? { channelId: event.channel.id, at, fact: { kind: 'up' } } : undefined;
    case 'ChannelDtmfReceived': {
      const { digit, duration_ms: durationMs } = event;
      return { channelId: event.channel.id, at, fact: { kind: 'digit', digit, durationMs } };
    }
    case 'PlaybackFinished': {
      const { id: playbackId, target_uri: target, state } = event.playback;
      const fact = { kind: 'playback_over' as const, playbackId, isFailed: state === 'failed' };
      return target.startsWith(CHANNEL_URI) ? { channelId: target.slice(CHANNEL_URI.length), at, fact } : undefined;
    }
    case 'ChannelHangupRequest':
      return { channelId: event.channel.id, at, fact: { kind: 'ending' } };
    case 'ChannelDestroyed':
      return { channelId: event.channel.id, at, fact: { kind: 'gone', cause: event.cause } };
    default:
      return undefined;
  }
}

/** Asterisk writes the offset of its host without a colon. */
export function isoTime(timestamp: string): string {
  return new Date(timestamp).toISOString();
}
