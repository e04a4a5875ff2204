import { Controller } from '@nestjs/common';
import { NoPayload, type Senders } from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { MailServer } from '../ports/mail-server.ts';
import { MessageProvider } from '../ports/message-provider.ts';

/** What whoever checks flows asks. */
@Controller()
export class SendersHandler {
  constructor(
    private readonly mailServer: MailServer,
    private readonly messageProvider: MessageProvider,
  ) {}

  @HandleRequest('webhook.request.list-senders')
  list(_: NoPayload): Promise<Senders> {
    return Promise.resolve({ email: this.mailServer.isConfigured, message: this.messageProvider.isConfigured });
  }
}
