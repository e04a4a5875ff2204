import type { PlaybackOutcome } from '@voipbin/contracts';

import type { Call } from './call.ts';
import { type CallChange, happened, noted } from './call-change.ts';
import type { Circumstances } from './call-event.ts';

/** Noted before anybody can be told, so that a playback whose end we miss is known after a crash. */
export function beginPlayback(call: Call, playbackId: string, at: string): CallChange {
  return noted(call, at, { playbacks: { ...call.playbacks, [playbackId]: 'playing' } });
}

/** The call as it would be if its beginning had been noted. */
export function recallPlayback(call: Call, playbackId: string): Call {
  return playbackId in call.playbacks ? call : { ...call, playbacks: { ...call.playbacks, [playbackId]: 'playing' } };
}

/** We have asked for their end; nothing when they have ended already. */
export function stopPlaybacks(call: Call, playbackIds: readonly string[], at: string): CallChange | undefined {
  const playing = playbackIds.filter((id) => call.playbacks[id] === 'playing');
  const stopping = Object.fromEntries(playing.map((id) => [id, 'stopping' as const]));
  return playing.length === 0 ? undefined : noted(call, at, { playbacks: { ...call.playbacks, ...stopping } });
}

/** It did not begin after all. */
export function forgetPlayback(call: Call, playbackId: string, at: string): CallChange {
  const { [playbackId]: _, ...playbacks } = call.playbacks;
  return noted(call, at, { playbacks });
}

/** A playback that began is over, once. Asterisk says `done` also of one that was stopped. */
export function finishPlayback(
  call: Call,
  playbackId: string,
  isFailed: boolean,
  circumstances: Circumstances,
): CallChange | undefined {
  const { [playbackId]: state, ...playbacks } = call.playbacks;
  if (state === undefined) {
    return undefined;
  }
  const played: PlaybackOutcome = isFailed ? 'failed' : 'completed';
  const outcome = state === 'stopping' ? 'stopped' : played;
  return happened(
    call,
    { ...circumstances, causationId: playbackId },
    { type: 'call.event.playback-finished', payload: { playbackId, outcome } },
    { playbacks },
  );
}
