import { Controller } from '@nestjs/common';
import { HandleMessage, type MessageEnvelope } from '@voipbin/messaging';

import { EndTrust } from '../use-cases/end-trust.ts';

/** Keeps no trust in keys that are gone. */
@Controller()
export class AccessKeyEventsHandler {
  constructor(private readonly endTrust: EndTrust) {}

  @HandleMessage('directory.event.access-key-changed')
  changed({ payload }: MessageEnvelope<'directory.event.access-key-changed'>): Promise<void> {
    this.endTrust.execute(payload.tokenHash);
    return Promise.resolve();
  }
}
