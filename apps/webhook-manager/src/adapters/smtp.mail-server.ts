import { VoiceError } from '@voipbin/common';
import { createTransport, type Transporter } from 'nodemailer';

import { emailUnreachable } from '../domain/email-unreachable.ts';
import { type Email, MailServer } from '../ports/mail-server.ts';

/** Of each step of a conversation with the mail server. */
const STEP_TIMEOUT_MS = 5000;

/** A mail server that speaks SMTP (RFC 5321). */
export class SmtpMailServer extends MailServer {
  readonly #transport: Transporter | null;

  /** @param url `smtp://user:password@host:port`, `smtps:` for TLS from the beginning; empty = there is none. */
  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    const timeouts = {
      dnsTimeout: STEP_TIMEOUT_MS,
      connectionTimeout: STEP_TIMEOUT_MS,
      greetingTimeout: STEP_TIMEOUT_MS,
      socketTimeout: STEP_TIMEOUT_MS,
    };
    this.#transport = url === '' ? null : createTransport({ url, ...timeouts });
  }

  get isConfigured(): boolean {
    return this.#transport !== null;
  }

  async send({ id, ...email }: Email): Promise<string> {
    if (this.#transport === null) {
      throw new VoiceError('email_not_configured', 'There is no mail server here.', { kind: 'user' });
    }
    const messageId = `<${id}@${this.from.split('@').at(-1) ?? 'voipbin'}>`;
    try {
      const { rejected = [] } = (await this.#transport.sendMail({ ...email, from: this.from, messageId })) as {
        rejected?: unknown[];
      };
      if (rejected.length > 0) {
        throw new VoiceError('email_refused', `Refused for ${rejected.join(', ')}.`, { kind: 'user' });
      }
      return messageId;
    } catch (error) {
      throw error instanceof VoiceError ? error : toMailError(error);
    }
  }
}

function toMailError(error: unknown): VoiceError {
  const { responseCode } = error as { responseCode?: number };
  if (responseCode !== undefined && responseCode >= 500) {
    return new VoiceError('email_refused', `The mail server refused it (${responseCode}).`, {
      kind: 'user',
      cause: error,
    });
  }
  return emailUnreachable(error);
}
