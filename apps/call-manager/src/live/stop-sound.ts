import type { Call } from '../domain/call.ts';
import type { CallChange } from '../domain/call-change.ts';
import { stopPlaybacks } from '../domain/playback.ts';
import type { LiveCall } from './live-call.ts';
import { now } from './now.ts';

/**
 * Ends what a call is being played. To be done before its channel is answered or added to a bridge: Asterisk does that when the playbacks are over, and
 * lets all other requests of the connection wait until then. To be run in the call's mailbox.
 * @param playbackId only this one
 * @returns what is to be recorded of it
 */
export async function stopSound(
  { asterisk, call }: LiveCall,
  playbackId?: string,
): Promise<(call: Call) => CallChange | undefined> {
  const playing = Object.keys(call.playbacks);
  // The newest first: none of those that wait for their turn shall begin.
  const ids = playbackId === undefined ? playing.reverse() : playing.filter((id) => id === playbackId);
  await Promise.all(ids.map((id) => asterisk.ari.stopPlayback(id)));
  return (since) => stopPlaybacks(since, ids, now());
}
