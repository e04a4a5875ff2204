/** One attempt to tell a webhook of an event. */
export interface WebhookAttempt {
  id: string;
  eventId: string;
  eventType: string;
  /** From 1, per event. */
  number: number;
  isDelivered: boolean;
  /** Null when there was no answer. */
  httpStatus: number | null;
  /** Why it failed; null when it did not. */
  error: string | null;
  durationMs: number;
  tmCreate: string;
}
