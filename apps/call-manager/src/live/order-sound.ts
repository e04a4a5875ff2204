import type { AriPort } from '@voipbin/ari';

import type { SoundOrder } from '../domain/mode/sound-orders.ts';

/** Asks Asterisk for one thing of a call's sound. */
export function orderSound(ari: AriPort, channelId: string, order: SoundOrder): Promise<void> {
  return 'direction' in order ? ari[order.verb](channelId, order.direction) : ari[order.verb](channelId);
}
