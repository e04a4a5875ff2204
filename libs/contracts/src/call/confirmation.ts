import { ArrayMaxSize, IsArray, IsInt, Matches, Max, Min } from 'class-validator';

import { MEDIA_REF } from '../media/media-ref.ts';

/** What somebody who is called has to do before they speak with the caller. */
export class Confirmation {
  /** To be pressed. */
  @Matches(/^[0-9*#]$/)
  key!: string;

  /** Played to them first: media references. */
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(MEDIA_REF, { each: true })
  media!: string[];

  /** How long they have; then they are hung up. */
  @IsInt()
  @Min(1000)
  @Max(120_000)
  timeoutMs!: number;
}
