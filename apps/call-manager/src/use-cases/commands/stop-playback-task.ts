import { Injectable } from '@nestjs/common';
import type { MessageEnvelope } from '@voipbin/messaging';

import { CallJournal } from '../../live/call-journal.ts';
import type { LiveCall } from '../../live/live-call.ts';
import { stopSound } from '../../live/stop-sound.ts';
import type { CommandTask } from './command-task.ts';

/** The playback's own end answers it: one that is over already has been told. */
@Injectable()
export class StopPlaybackTask implements CommandTask<'call.command.stop-playback'> {
  constructor(private readonly journal: CallJournal) {}

  async execute(live: LiveCall, { payload }: MessageEnvelope<'call.command.stop-playback'>): Promise<void> {
    await this.journal.record(live, await stopSound(live, payload.playbackId));
  }
}
