export interface TextMessage {
  /** The same for every attempt. */
  id: string;
  source: string;
  destinations: string[];
  text: string;
}

/** Who sends text messages. */
export abstract class MessageProvider {
  abstract readonly isConfigured: boolean;

  /** Rejects with `message_not_configured` or `message_refused` (user), or as requests do. */
  abstract send(customerId: string, message: TextMessage): Promise<void>;
}
