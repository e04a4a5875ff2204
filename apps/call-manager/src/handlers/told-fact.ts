import type { AriEvent, Channel, ChannelDestroyed, ChannelUserevent, Dial } from '@voipbin/ari';

import { readOutgoingChannel } from '../domain/outgoing-channel.ts';
import { readRtpStatistics, RTP_STATISTICS_EVENT } from '../domain/rtp-statistics.ts';
import type { ToldFact } from '../use-cases/record-fact.ts';

const CHANNEL_URI = 'channel:';

/** What an event tells of a channel; `undefined` when it tells nothing that a call depends on. */
export function toldFact(event: AriEvent): ToldFact | undefined {
  const at = isoTime(event.timestamp);
  switch (event.type) {
    case 'ChannelStateChange':
      return stateFact(event.channel, at);
    case 'StasisStart':
      return isOutgoing(event.channel) ? { channelId: event.channel.id, at, fact: { kind: 'up' } } : undefined;
    case 'Dial':
      return dialFact(event, at);
    case 'ChannelDtmfReceived': {
      const { digit, duration_ms: durationMs } = event;
      return { channelId: event.channel.id, at, fact: { kind: 'digit', digit, durationMs } };
    }
    case 'PlaybackFinished': {
      const { id: playbackId, target_uri: target, state } = event.playback;
      const fact = { kind: 'playback_over' as const, playbackId, isFailed: state === 'failed' };
      return target.startsWith(CHANNEL_URI) ? { channelId: target.slice(CHANNEL_URI.length), at, fact } : undefined;
    }
    case 'ChannelUserevent':
      return soundFact(event, at);
    case 'ChannelHangupRequest':
      return { channelId: event.channel.id, at, fact: { kind: 'ending' } };
    case 'ChannelDestroyed':
      return { channelId: event.channel.id, at, fact: goneFact(event) };
    default:
      return undefined;
  }
}

/** An outgoing call is up for us when its channel has entered the application: before that nothing can be played. */
function stateFact(channel: Channel, at: string): ToldFact | undefined {
  const { id: channelId, state } = channel;
  if (state === 'Up') {
    return isOutgoing(channel) ? undefined : { channelId, at, fact: { kind: 'up' } };
  }
  const isRinging = state === 'Ringing' && isOutgoing(channel);
  return isRinging ? { channelId, at, fact: { kind: 'ringing', earlyMedia: false } } : undefined;
}

/** A telephone that rings changes the state of its own channel alone, not that of the one that leads to it. */
function dialFact({ peer: { id: channelId }, dialstatus }: Dial, at: string): ToldFact | undefined {
  const isRinging = dialstatus === 'RINGING' || dialstatus === 'PROGRESS';
  return isRinging ? { channelId, at, fact: { kind: 'ringing', earlyMedia: dialstatus === 'PROGRESS' } } : undefined;
}

function soundFact({ eventname, channel, userevent }: ChannelUserevent, at: string): ToldFact | undefined {
  const text = eventname === RTP_STATISTICS_EVENT ? userevent['all'] : undefined;
  const rtp = typeof text === 'string' ? readRtpStatistics(text) : undefined;
  return channel && rtp && { channelId: channel.id, at, fact: { kind: 'sounded', rtp } };
}

function goneFact({ cause, tech_cause: sipCode }: ChannelDestroyed): ToldFact['fact'] {
  return { kind: 'gone', cause, ...(sipCode !== undefined && { sipCode }) };
}

function isOutgoing({ id }: Channel): boolean {
  return readOutgoingChannel(id) !== undefined;
}

/** Asterisk writes the offset of its host without a colon. */
export function isoTime(timestamp: string): string {
  return new Date(timestamp).toISOString();
}
