import { Controller } from '@nestjs/common';
import { FindMedia } from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { FindMissingMedia } from '../use-cases/find-missing-media.ts';

@Controller()
export class MediaRequestsHandler {
  constructor(private readonly findMissingMedia: FindMissingMedia) {}

  @HandleRequest('media.request.find-media')
  async findMedia({ names }: FindMedia): Promise<{ missing: string[] }> {
    return { missing: await this.findMissingMedia.execute(names) };
  }
}
