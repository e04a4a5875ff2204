import { Injectable } from '@nestjs/common';
import { FairSlots } from '@voipbin/common';
import { untilAborted } from '@voipbin/guarded-http';
import { makeAnswer, type MessageEnvelope } from '@voipbin/messaging';

import { emailUnreachable } from '../../domain/email-unreachable.ts';
import { MailServer } from '../../ports/mail-server.ts';

/** For all of it, the wait for its customer's turn too: whoever waits gives up a little later. */
const TIMEOUT_MS = 15_000;

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
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const sending = this.#slots.run(customerId, () => this.mailServer.send({ id, ...payload }, signal));
    const messageId = await untilAborted(sending, signal).catch((error: unknown) => {
      throw signal.aborted ? emailUnreachable(error) : error;
    });
    return makeAnswer(command, 'webhook.event.email-sent', { commandId: id, messageId });
  }
}
