import { IsWebhookUri } from '@voipbin/contracts';
import { IsIn, IsInt, Max, Min } from 'class-validator';

import { Described } from '../options/described.ts';
import { IsStringMap } from '../options/is-string-map.ts';

export class FetchOptions {
  @Described('Where to ask: an http or https URL.')
  @IsWebhookUri()
  event_url!: string;

  @Described('`POST` tells what is known as a JSON object, `GET` in the query.')
  @IsIn(['POST', 'GET'])
  event_method: 'POST' | 'GET' = 'POST';

  @Described('What else to tell: texts by their names.')
  @IsStringMap(20)
  data: Record<string, string> = {};

  @Described('How long it may take in all, attempts after an error of the server included, in milliseconds.')
  @IsInt()
  @Min(100)
  @Max(20_000)
  timeout = 10_000;
}
