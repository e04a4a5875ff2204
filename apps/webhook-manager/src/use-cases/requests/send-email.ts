import { Injectable } from '@nestjs/common';
import { FairSlots } from '@voipbin/common';
import { makeAnswer, type MessageEnvelope } from '@voipbin/messaging';

import { MailServer } from '../../ports/mail-server.ts';

/** An e-mail of a flow. */
@Injectable()
export class SendEmail {
  readonly #slots = new FairSlots({ atOnce: 16, perOwner: 4 });

  constructor(private readonly mailServer: MailServer) {}

  /** Rejects as the mail server does. */
  async execute(
    command: MessageEnvelope<'webhook.command.send-email'>,
  ): Promise<MessageEnvelope<'webhook.event.email-sent'>> {
    const { id, customerId, payload } = command;
    const messageId = await this.#slots.run(customerId, () => this.mailServer.send({ id, ...payload }));
    return makeAnswer(command, 'webhook.event.email-sent', { commandId: id, messageId });
  }
}
