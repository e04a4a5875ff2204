import { type AriPort, hasAriStatus } from '@voipbin/ari';

import { STASIS_APPLICATION } from './stasis-application.ts';

/** Our own limit comes first; this one ends the channel when we are gone for good. */
const MARGIN_SEC = 60;

/** Has us told of the channel's end. False when it is gone already, so that no end will be told. */
export function followChannel(ari: AriPort, channelId: string): Promise<boolean> {
  return ari.subscribeChannel(STASIS_APPLICATION, channelId);
}

/**
 * Makes a channel ours: we are told of its end (see `followChannel`), and the dialplan's short limit no longer takes it away.
 * Never to be used on a channel that may be playing: Asterisk sets the variable when it is done, and lets every other request on
 * the connection wait until then.
 */
export async function adoptChannel(ari: AriPort, channelId: string, maxDurationMs: number): Promise<boolean> {
  const limitSec = String(Math.ceil(maxDurationMs / 1000) + MARGIN_SEC);
  const [isThere] = await Promise.all([
    followChannel(ari, channelId),
    ari.setChannelVariable(channelId, 'TIMEOUT(absolute)', limitSec).catch(ignoreIfGone),
  ]);
  return isThere;
}

function ignoreIfGone(error: unknown): void {
  if (!hasAriStatus(error, 404)) {
    throw error;
  }
}
