import { IsInt, IsString, Matches, Min } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { MEDIA_REF } from '../../media/media-ref.ts';
import { SAMPLE } from '../../samples.ts';

export class Synthesized {
  @IsString()
  commandId!: string;

  /** Where the audio is, for `call.command.play`. */
  @Matches(MEDIA_REF)
  media!: string;

  @IsInt()
  @Min(0)
  durationMs!: number;
}

export const synthesized = defineMessage({
  key: 'tts.event.synthesized',
  summary: 'The audio of a text is ready to be played.',
  payload: Synthesized,
  good: { commandId: SAMPLE.commandId, media: `speech/${'a'.repeat(64)}`, durationMs: 1200 },
  bad: { payload: { commandId: SAMPLE.commandId, media: '/tmp/x.wav', durationMs: 1200 }, property: 'media' },
});
