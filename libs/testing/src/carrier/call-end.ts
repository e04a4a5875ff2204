import type { EventLog } from './event-log.ts';

/** How a call ended, as the carrier was told. */
export interface CallEnd {
  /** Q.850; 0 when the other side gave none. */
  cause: number;
  /** Of the final SIP answer or of the Reason header; undefined for an ordinary BYE. */
  sipCode: number | undefined;
  /** Milliseconds since 1970. */
  atMs: number;
}

/** How the call of this channel ends. */
export async function callEnd(log: EventLog, channelId: string): Promise<CallEnd> {
  const { cause, tech_cause, timestamp } = await log.until(
    'ChannelDestroyed',
    ({ channel }) => channel.id === channelId,
  );
  return { cause, sipCode: tech_cause, atMs: Date.parse(timestamp) };
}
