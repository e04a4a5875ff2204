import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, IsUUID } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';

export class PrepareMediaNow {
  @IsUUID()
  customerId!: string;

  /** Names of our own media, or http(s) URLs of the customer. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsString({ each: true })
  sources!: string[];
}

const good = { customerId: SAMPLE.customerId, sources: ['beep', 'https://example.com/welcome.wav'] };

export const prepareMediaNow = defineRequest<string[]>()({
  key: 'media.request.prepare',
  summary:
    "One media reference for each source, in their order, once customers' URLs are fetched and converted. Refused with `invalid_argument`, naming the source, when there is no such media; else as `media.command.prepare` is.",
  payload: PrepareMediaNow,
  good,
  bad: { payload: { ...good, sources: [] }, property: 'sources' },
});
