import { Controller } from '@nestjs/common';
import { type Delivery, HandleMessage, type MessageEnvelope } from '@voipbin/messaging';

import { PrepareMedia } from '../use-cases/prepare-media.ts';

@Controller()
export class MediaCommandsHandler {
  constructor(private readonly prepareMedia: PrepareMedia) {}

  @HandleMessage('media.command.prepare')
  async prepare(command: MessageEnvelope<'media.command.prepare'>, delivery: Delivery): Promise<void> {
    await this.prepareMedia.execute(command, delivery);
  }
}
