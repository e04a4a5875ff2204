import { Controller } from '@nestjs/common';
import { FindMedia, PrepareMediaNow } from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { FindMissingMedia } from '../use-cases/find-missing-media.ts';
import { PrepareSources } from '../use-cases/prepare-sources.ts';

@Controller()
export class MediaRequestsHandler {
  constructor(
    private readonly findMissingMedia: FindMissingMedia,
    private readonly prepareSources: PrepareSources,
  ) {}

  @HandleRequest('media.request.prepare')
  prepare(wanted: PrepareMediaNow): Promise<string[]> {
    return this.prepareSources.execute(wanted);
  }

  @HandleRequest('media.request.find-media')
  async findMedia({ names }: FindMedia): Promise<{ missing: string[] }> {
    return { missing: await this.findMissingMedia.execute(names) };
  }
}
