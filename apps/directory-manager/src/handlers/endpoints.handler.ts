import { Controller } from '@nestjs/common';
import { type EndpointSnapshot, ListEndpoints, type Page } from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { ExtensionRepository } from '../ports/extension-repository.ts';

@Controller()
export class EndpointsHandler {
  constructor(private readonly extensions: ExtensionRepository) {}

  @HandleRequest('directory.request.list-endpoints')
  list(query: ListEndpoints): Promise<Page<EndpointSnapshot>> {
    return this.extensions.listEndpoints(query);
  }
}
