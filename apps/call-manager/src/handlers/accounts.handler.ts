import { Controller } from '@nestjs/common';
import { HandleMessage, type MessageEnvelope } from '@voipbin/messaging';

import { HeldAsterisks } from '../live/held-asterisks.ts';

@Controller()
export class AccountsHandler {
  constructor(private readonly asterisks: HeldAsterisks) {}

  @HandleMessage('directory.event.extension-changed')
  extensionChanged(_envelope: MessageEnvelope<'directory.event.extension-changed'>): Promise<void> {
    this.asterisks.all().forEach(({ accountsChanged }) => {
      accountsChanged.open();
    });
    return Promise.resolve();
  }
}
