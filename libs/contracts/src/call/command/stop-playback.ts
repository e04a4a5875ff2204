import { IsOptional, IsString } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { SAMPLE } from '../../samples.ts';

export class StopPlayback {
  /** The id of the play command; absent = whatever the call is being played, and what is to follow. */
  @IsOptional()
  @IsString()
  playbackId?: string;
}

export const stopPlayback = defineMessage({
  key: 'call.command.stop-playback',
  summary:
    'Stop a playback, or all. Its `playback-finished` says `stopped`; one that is over already stays as it ended.',
  payload: StopPlayback,
  good: { playbackId: SAMPLE.commandId },
  bad: { payload: { playbackId: 7 }, property: 'playbackId' },
});
