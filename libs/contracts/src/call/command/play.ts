import { ArrayMaxSize, ArrayMinSize, IsArray, Matches } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { MEDIA_REF } from '../../media/media-ref.ts';

export class PlayMedia {
  /** Media references, played one after another as one playback. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @Matches(MEDIA_REF, { each: true })
  media!: string[];
}

export const playMedia = defineMessage({
  key: 'call.command.play',
  summary: 'Play media to the far end. Answered by `call.event.playback-finished`.',
  payload: PlayMedia,
  good: { media: ['library/beep'] },
  bad: { payload: { media: ['../etc/passwd'] }, property: 'media' },
});
