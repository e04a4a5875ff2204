import type { CallModes } from '@voipbin/contracts';

import { isMuted } from './modes-with.ts';

/** What Asterisk is asked for, in the words of AriPort. */
export type SoundOrder =
  | { verb: 'startMusic' | 'stopMusic' | 'startSilence' | 'stopSilence' | 'startEcho' | 'stopEcho' }
  | { verb: 'mute' | 'unmute'; direction: 'in' | 'out' };

const opposites = {
  startMusic: 'stopMusic',
  stopMusic: 'startMusic',
  startSilence: 'stopSilence',
  stopSilence: 'startSilence',
  startEcho: 'stopEcho',
  stopEcho: 'startEcho',
  mute: 'unmute',
  unmute: 'mute',
} as const;

/** What undoes an order. */
export function opposite(order: SoundOrder): SoundOrder {
  return { ...order, verb: opposites[order.verb] } as SoundOrder;
}

interface Sound {
  music: boolean;
  silence: boolean;
  echo: boolean;
  in: boolean;
  out: boolean;
}

/**
 * What has to be done so that modes sound as they should: whatever ends first. Asterisk's own hold is not enough, for the far end would still
 * be heard; and music takes the place of silence.
 */
export function soundOrders(before: CallModes, after: CallModes): SoundOrder[] {
  const [was, is] = [soundOf(before), soundOf(after)];
  const ends = (name: keyof Sound): boolean => was[name] && !is[name];
  const begins = (name: keyof Sound): boolean => !was[name] && is[name];
  const ways = ['in', 'out'] as const;
  return [
    ...(ends('music') ? [{ verb: 'stopMusic' as const }] : []),
    ...(ends('silence') ? [{ verb: 'stopSilence' as const }] : []),
    ...(ends('echo') ? [{ verb: 'stopEcho' as const }] : []),
    ...ways.filter(ends).map((direction) => ({ verb: 'unmute' as const, direction })),
    ...ways.filter(begins).map((direction) => ({ verb: 'mute' as const, direction })),
    ...(begins('echo') ? [{ verb: 'startEcho' as const }] : []),
    ...(begins('silence') ? [{ verb: 'startSilence' as const }] : []),
    ...(begins('music') ? [{ verb: 'startMusic' as const }] : []),
  ];
}

/** What a playback has put an end to, and what has to go on after it: Asterisk begins neither music nor silence again by itself. */
export function ordersAfterPlayback(modes: CallModes): SoundOrder[] {
  const { music, silence } = soundOf(modes);
  if (music) {
    return [{ verb: 'startMusic' }];
  }
  return silence ? [{ verb: 'startSilence' }] : [];
}

function soundOf({ hold, moh, mute, silence, echo }: CallModes): Sound {
  const music = hold || moh;
  // An echo is only heard along with something that is sent.
  return {
    music,
    silence: (silence || echo) && !music,
    echo,
    in: hold || isMuted(mute, 'in'),
    out: isMuted(mute, 'out'),
  };
}
