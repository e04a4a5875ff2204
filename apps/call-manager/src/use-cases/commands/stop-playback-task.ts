import { Injectable } from '@nestjs/common';
import type { MessageEnvelope } from '@voipbin/messaging';

import { stopPlayback } from '../../domain/playback.ts';
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
    if (live.call.playbacks[playbackId] === undefined) {
      return;
    }
    await Promise.all([
      live.asterisk.ari.stopPlayback(playbackId),
      this.journal.record(live, (call) => stopPlayback(call, playbackId, now())),
    ]);
  }
}
