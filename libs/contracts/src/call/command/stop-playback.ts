import { IsString } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { SAMPLE } from '../../samples.ts';

export class StopPlayback {
  /** The id of the play command. */
  @IsString()
  playbackId!: string;
}

export const stopPlayback = defineMessage({
  key: 'call.command.stop-playback',
  summary: 'Stop a playback. Its `playback-finished` says `stopped`; one that is over already stays as it ended.',
  payload: StopPlayback,
  good: { playbackId: SAMPLE.commandId },
  bad: { payload: {}, property: 'playbackId' },
});
