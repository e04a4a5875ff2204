import { type AriPort, hasAriStatus } from '@voipbin/ari';

import { STASIS_APPLICATION } from './stasis-application.ts';

/** Our own limit comes first; this one ends the channel when we are gone for good. */
const MARGIN_SEC = 60;

/**
 * Makes a channel ours: its end is told to us, and the dialplan's short limit no longer takes it away. False when it is gone
 * already, so that no end will be told.
 */
export async function adoptChannel(ari: AriPort, channelId: string, maxDurationMs: number): Promise<boolean> {
  const limitSec = String(Math.ceil(maxDurationMs / 1000) + MARGIN_SEC);
  const [isThere] = await Promise.all([
    ari.subscribeChannel(STASIS_APPLICATION, channelId),
    ari.setChannelVariable(channelId, 'TIMEOUT(absolute)', limitSec).catch(ignoreIfGone),
  ]);
  return isThere;
}

function ignoreIfGone(error: unknown): void {
  if (!hasAriStatus(error, 404)) {
    throw error;
  }
}
