import type { AriPort } from '@voipbin/ari';

/** Q.850 38 would be ours; the dialplan hangs up with 34, which callers get as SIP 503. */
export const FALLBACK_CAUSE = 34;

/** Gives a caller whom we cannot serve to the dialplan, which apologises and hangs up. */
export function leaveToFallback(ari: AriPort, channelId: string): Promise<void> {
  return ari.continueInDialplan(channelId, { context: 'fallback', extension: 's', priority: 1 });
}
