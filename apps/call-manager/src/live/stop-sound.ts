import { stopPlaybacks } from '../domain/playback.ts';
import type { CallJournal } from './call-journal.ts';
import type { LiveCall } from './live-call.ts';
import { now } from './now.ts';

/**
 * Ends what a call is being played. To be done before its channel is added to a bridge: Asterisk adds it when the playbacks are over, and lets all other
 * requests of the connection wait until then. To be run in the call's mailbox.
 * @param playbackId only this one
 */
export async function stopSound(live: LiveCall, journal: CallJournal, playbackId?: string): Promise<void> {
  const playing = Object.keys(live.call.playbacks);
  // The newest first: none of those that wait for their turn shall begin.
  const ids = playbackId === undefined ? playing.reverse() : playing.filter((id) => id === playbackId);
  await Promise.all([
    ...ids.map((id) => live.asterisk.ari.stopPlayback(id)),
    journal.record(live, (call) => stopPlaybacks(call, ids, now())),
  ]);
}
