import { Controller } from '@nestjs/common';
import { HandleMessage, type MessageEnvelope } from '@voipbin/messaging';

import { Authenticate } from '../use-cases/authenticate.ts';

/** Keeps no trust in keys that are gone. */
@Controller()
export class AccessKeyEventsHandler {
  constructor(private readonly authenticate: Authenticate) {}

  @HandleMessage('directory.event.access-key-changed')
  changed({ payload }: MessageEnvelope<'directory.event.access-key-changed'>): Promise<void> {
    this.authenticate.forget(payload.tokenHash);
    return Promise.resolve();
  }
}
