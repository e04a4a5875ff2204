import { Injectable } from '@nestjs/common';
import type { MessageEnvelope } from '@voipbin/messaging';

import { stopPlaybacks } from '../../domain/playback.ts';
import { CallJournal } from '../../live/call-journal.ts';
import type { LiveCall } from '../../live/live-call.ts';
import { now } from '../../live/now.ts';
import type { CommandTask } from './command-task.ts';

/** The playback's own end answers it: one that is over already has been told. */
@Injectable()
export class StopPlaybackTask implements CommandTask<'call.command.stop-playback'> {
  constructor(private readonly journal: CallJournal) {}

  async execute(live: LiveCall, { payload }: MessageEnvelope<'call.command.stop-playback'>): Promise<void> {
    const { playbackId } = payload;
    const playing = Object.keys(live.call.playbacks);
    // The newest first: none of those that wait for their turn shall begin.
    const ids = playbackId === undefined ? playing.reverse() : playing.filter((id) => id === playbackId);
    await Promise.all([
      ...ids.map((id) => live.asterisk.ari.stopPlayback(id)),
      this.journal.record(live, (call) => stopPlaybacks(call, ids, now())),
    ]);
  }
}
