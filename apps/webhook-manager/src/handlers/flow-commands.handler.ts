import { Controller } from '@nestjs/common';
import { type Delivery, HandleMessage, type MessageEnvelope } from '@voipbin/messaging';

import { AnswerCommands } from '../use-cases/requests/answer-commands.ts';
import { FetchActions } from '../use-cases/requests/fetch-actions.ts';
import { SendEmail } from '../use-cases/requests/send-email.ts';
import { SendMessage } from '../use-cases/requests/send-message.ts';
import { SendRequest } from '../use-cases/requests/send-request.ts';

/** What flows have to say to the world outside. One that waits for a slow server keeps nobody else of its call waiting. */
@Controller()
export class FlowCommandsHandler {
  constructor(
    private readonly answerCommands: AnswerCommands,
    private readonly fetchActions: FetchActions,
    private readonly sendRequest: SendRequest,
    private readonly sendEmail: SendEmail,
    private readonly sendMessage: SendMessage,
  ) {}

  @HandleMessage('webhook.command.fetch-actions')
  fetch(command: MessageEnvelope<'webhook.command.fetch-actions'>, delivery: Delivery): Promise<void> {
    delivery.holdAckUntil(this.answerCommands.execute(command, () => this.fetchActions.execute(command)));
    return Promise.resolve();
  }

  @HandleMessage('webhook.command.send-request')
  request(command: MessageEnvelope<'webhook.command.send-request'>, delivery: Delivery): Promise<void> {
    delivery.holdAckUntil(this.answerCommands.execute(command, () => this.sendRequest.execute(command)));
    return Promise.resolve();
  }

  @HandleMessage('webhook.command.send-email')
  email(command: MessageEnvelope<'webhook.command.send-email'>, delivery: Delivery): Promise<void> {
    delivery.holdAckUntil(this.answerCommands.execute(command, () => this.sendEmail.execute(command)));
    return Promise.resolve();
  }

  @HandleMessage('webhook.command.send-message')
  message(command: MessageEnvelope<'webhook.command.send-message'>, delivery: Delivery): Promise<void> {
    delivery.holdAckUntil(this.answerCommands.execute(command, () => this.sendMessage.execute(command)));
    return Promise.resolve();
  }
}
