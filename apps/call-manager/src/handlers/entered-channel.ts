import type { StasisStart } from '@voipbin/ari';

import type { EnteredChannel } from '../live/invite.ts';
import { isoTime } from './told-fact.ts';

/** Both times are by the Asterisk's clock. */
export function enteredChannel({ channel, args, timestamp }: StasisStart): EnteredChannel {
  const delayMs = Date.parse(timestamp) - Date.parse(channel.creationtime);
  return { channelId: channel.id, channelName: channel.name, args, at: isoTime(timestamp), delayMs };
}
