import { Injectable } from '@nestjs/common';
import { makeAnswer, type MessageEnvelope } from '@voipbin/messaging';

import { MessageProvider } from '../../ports/message-provider.ts';

/** A text message of a flow. */
@Injectable()
export class SendMessage {
  constructor(private readonly provider: MessageProvider) {}

  /** Rejects as the provider does. */
  async execute(
    command: MessageEnvelope<'webhook.command.send-message'>,
  ): Promise<MessageEnvelope<'webhook.event.message-sent'>> {
    const { id, customerId, payload } = command;
    await this.provider.send(customerId, { id, ...payload });
    return makeAnswer(command, 'webhook.event.message-sent', { commandId: id });
  }
}
