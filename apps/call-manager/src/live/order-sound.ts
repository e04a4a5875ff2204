import type { AriPort } from '@voipbin/ari';

import { besideChannelId } from '../domain/beside-channel.ts';
import type { SoundOrder } from '../domain/mode/sound-orders.ts';
import { STASIS_APPLICATION } from './stasis-application.ts';

/** Asks Asterisk for one thing of a call's sound. */
export async function orderSound(ari: AriPort, channelId: string, order: SoundOrder): Promise<void> {
  switch (order.verb) {
    case 'mute':
    case 'unmute':
      return ari[order.verb](channelId, order.direction);
    case 'startEcho':
      return startEcho(ari, channelId);
    case 'stopEcho':
      return ari.hangup(echoId(channelId));
    default:
      return ari[order.verb](channelId);
  }
}

/** One that is there already goes on. */
async function startEcho(ari: AriPort, channelId: string): Promise<void> {
  const id = echoId(channelId);
  if ((await ari.findChannel(id)) === undefined) {
    const snooping = { application: STASIS_APPLICATION, args: ['beside', 'begin'], spy: 'in', whisper: 'out' } as const;
    await ari.snoop(channelId, id, snooping);
  }
}

function echoId(channelId: string): string {
  return besideChannelId({ task: 'echo', channelId, commandId: '' });
}
