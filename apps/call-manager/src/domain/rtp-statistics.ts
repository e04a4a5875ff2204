import type { RtpStatistics } from '@voipbin/contracts';

/** The user event in which the dialplan tells at the end of a channel how its sound went. */
export const RTP_STATISTICS_EVENT = 'rtp-statistics';

/** Reads what Asterisk's `CHANNEL(rtcp,all)` says: `name=value;...`, times in seconds. `undefined` where the channel had no sound. */
export function readRtpStatistics(text: string): RtpStatistics | undefined {
  const fields = new Map(text.split(';').map((field) => field.split('=', 2) as [string, string]));
  const count = (name: string): number => Math.max(0, Math.trunc(Number(fields.get(name)) || 0));
  const ms = (name: string): number => Math.max(0, Math.round((Number(fields.get(name)) || 0) * 1_000_000) / 1000);
  if (!fields.has('rxcount') || !fields.has('txcount')) {
    return undefined;
  }
  return {
    received: count('rxcount'),
    lost: count('lp'),
    jitterMs: ms('rxjitter'),
    sent: count('txcount'),
    farLost: count('rlp'),
    farJitterMs: ms('txjitter'),
    roundTripMs: ms('rtt'),
  };
}
