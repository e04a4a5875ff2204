import type { AriPort } from '@voipbin/ari';

import type { Groupcall } from '../domain/group/groupcall.ts';

/** Lets a channel hear what the master call of a group hears until somebody is found. */
export async function beginWaitSound(ari: AriPort, channelId: string, { wish }: Groupcall): Promise<void> {
  const { waitSound = 'ring' } = wish;
  if (waitSound === 'music') {
    await ari.startMusic(channelId);
  } else if (waitSound === 'ring') {
    await ari.ring(channelId);
  }
}

export async function endWaitSound(ari: AriPort, channelId: string, { wish }: Groupcall): Promise<void> {
  const { waitSound = 'ring' } = wish;
  if (waitSound === 'music') {
    await ari.stopMusic(channelId);
  } else if (waitSound === 'ring') {
    await ari.stopRinging(channelId);
  }
}
