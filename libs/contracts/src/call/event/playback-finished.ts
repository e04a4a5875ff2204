import { IsIn, IsString } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { SAMPLE } from '../../samples.ts';

export const playbackOutcomes = ['completed', 'failed', 'stopped'] as const;
export type PlaybackOutcome = (typeof playbackOutcomes)[number];

export class CallPlaybackFinished {
  /** The play command's id, which is the playback's id at Asterisk. */
  @IsString()
  playbackId!: string;

  @IsIn(playbackOutcomes)
  outcome!: PlaybackOutcome;
}

export const callPlaybackFinished = defineMessage({
  key: 'call.event.playback-finished',
  summary: 'A playback came to its end, was stopped, or could not be played.',
  payload: CallPlaybackFinished,
  good: { playbackId: SAMPLE.commandId, outcome: 'completed' },
  bad: { payload: { playbackId: SAMPLE.commandId, outcome: 'paused' }, property: 'outcome' },
});
