export interface Email {
  /** The same for every attempt. */
  id: string;
  to: string[];
  subject: string;
  text: string;
}

/** Where e-mails are handed to. */
export abstract class MailServer {
  abstract readonly isConfigured: boolean;

  /** Resolves with the Message-ID. Rejects with `email_not_configured` or `email_refused` (user), `email_unreachable` (operational). */
  abstract send(email: Email): Promise<string>;
}
