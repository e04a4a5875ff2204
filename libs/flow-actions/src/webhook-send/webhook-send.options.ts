import { type HttpMethod, httpMethods, IsWebhookUri } from '@voipbin/contracts';
import { IsBoolean, IsIn, IsInt, Matches, Max, MaxLength, Min } from 'class-validator';

import { Described } from '../options/described.ts';

export class WebhookSendOptions {
  @Described('Whether to wait for the answer, which becomes variables.')
  @IsBoolean()
  sync = false;

  @Described('Where to send it: an http or https URL.')
  @IsWebhookUri()
  uri!: string;

  @Described('How to send it; by `GET` without `data`.')
  @IsIn(httpMethods)
  method: HttpMethod = 'POST';

  @Described('What `data` is.')
  @Matches(/^[a-z]+\/[a-z0-9.+-]+(; ?[a-z]+=[a-z0-9-]+)?$/i, {
    message: '$property must be a media type such as text/plain',
  })
  @MaxLength(255)
  data_type = 'application/json';

  @Described('What to send, as it is.')
  @MaxLength(32_768)
  data = '';

  @Described('How long it may take in all, attempts after an error of the server included, in milliseconds.')
  @IsInt()
  @Min(100)
  @Max(20_000)
  timeout = 10_000;
}
