import { Injectable } from '@nestjs/common';
import { FairSlots, VoiceError } from '@voipbin/common';
import { untilAborted } from '@voipbin/guarded-http';
import { makeAnswer, type MessageEnvelope } from '@voipbin/messaging';

import { emailUnreachable } from '../../domain/email-unreachable.ts';
import { MailServer } from '../../ports/mail-server.ts';

/** For all of it: whoever waits gives up a little later. */
const TIMEOUT_MS = 15_000;
/** For the wait until it is its customer's turn: what would be told as failed must not be begun. */
const TURN_TIMEOUT_MS = 8000;

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
    const turn = AbortSignal.timeout(TURN_TIMEOUT_MS);
    const sending = this.#slots.run(customerId, async () => {
      turn.throwIfAborted();
      return this.mailServer.send({ id, ...payload });
    });
    const messageId = await untilAborted(sending, signal).catch((error: unknown) => {
      throw error instanceof VoiceError ? error : emailUnreachable(error);
    });
    return makeAnswer(command, 'webhook.event.email-sent', { commandId: id, messageId });
  }
}
