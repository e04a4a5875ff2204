import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsInt, Max, Min } from 'class-validator';

import { Described } from '../options/described.ts';
import { IsMediaSource } from './media-source.ts';

export class PlayOptions {
  @Described('What to play, one after another: names of our own media such as `beep`, or http(s) URLs of audio files.')
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsMediaSource()
  stream_urls!: string[];

  @Described('How often to play all of it; 0 = again and again, until it is interrupted or the call is over.')
  @IsInt()
  @Min(0)
  @Max(1000)
  loop = 1;

  @Described(
    'Whether a digit cuts the media short. The digit is kept for the `branch` or `digits_receive` that follows.',
  )
  @IsBoolean()
  interrupt = false;
}
