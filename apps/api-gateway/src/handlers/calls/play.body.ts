import { IsMediaSource } from '@voipbin/flow-actions';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';

export class PlayBody {
  /** What to play, one after another: names of our own media such as `beep`, or http(s) URLs of audio files. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsMediaSource()
  stream_urls!: string[];
}
