import { IsArray, IsString, Matches } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { SAMPLE } from '../../samples.ts';
import { MEDIA_REF } from '../media-ref.ts';

export class MediaPrepared {
  @IsString()
  commandId!: string;

  /** One reference for each URL, in the same order. */
  @IsArray()
  @Matches(MEDIA_REF, { each: true })
  media!: string[];
}

export const mediaPrepared = defineMessage({
  key: 'media.event.prepared',
  summary: "Customers' URLs are ready to be played.",
  payload: MediaPrepared,
  good: { commandId: SAMPLE.commandId, media: [`fetched/${'b'.repeat(64)}`] },
  bad: { payload: { commandId: SAMPLE.commandId, media: ['https://example.com/a.wav'] }, property: 'media' },
});
