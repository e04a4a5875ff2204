import { Injectable } from '@nestjs/common';
import { makeAnswer, type MessageEnvelope } from '@voipbin/messaging';

import { WebhookRepository } from '../../ports/webhook-repository.ts';
import { SendPatiently } from './send-patiently.ts';

const MAX_BYTES = 16_384;

/** An HTTP request of a flow. */
@Injectable()
export class SendRequest {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly sendPatiently: SendPatiently,
  ) {}

  /** Answers whatever the status is; rejects as `SendPatiently` does. */
  async execute(
    command: MessageEnvelope<'webhook.command.send-request'>,
  ): Promise<MessageEnvelope<'webhook.event.request-answered'>> {
    const { id, customerId, payload } = command;
    const { uri, method, contentType, body, timeoutMs } = payload;
    const isWithBody = method !== 'GET';
    const request = {
      id,
      uri,
      method,
      headers: isWithBody ? { 'content-type': contentType } : {},
      body: isWithBody ? body : null,
      secret: await this.webhooks.secretOf(customerId),
      maxBytes: MAX_BYTES,
    };
    const response = await this.sendPatiently.execute(customerId, request, timeoutMs);
    return makeAnswer(command, 'webhook.event.request-answered', { commandId: id, ...response });
  }
}
