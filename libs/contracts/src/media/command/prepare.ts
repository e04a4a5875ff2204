import { ArrayMaxSize, ArrayMinSize, IsArray, IsUrl } from 'class-validator';

import { defineMessage } from '../../define-message.ts';

export class PrepareMedia {
  /** http(s) URLs of the customer. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false }, { each: true })
  urls!: string[];
}

export const prepareMedia = defineMessage({
  key: 'media.command.prepare',
  summary: "Fetch and convert customers' URLs. Answered by `media.event.prepared`.",
  payload: PrepareMedia,
  good: { urls: ['https://example.com/welcome.wav'] },
  bad: { payload: { urls: ['file:///etc/passwd'] }, property: 'urls' },
});
