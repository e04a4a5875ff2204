import type { WebhookAttempt } from '@voipbin/contracts';

export class WebhookAttemptView {
  id!: string;
  event_id!: string;
  event_type!: string;
  /** From 1, per event. */
  number!: number;
  is_delivered!: boolean;
  /** Null when there was no answer. */
  http_status!: number | null;
  /** Why it failed: `http_<status>`, `timeout`, `url_refused`, or the socket's error. */
  error!: string | null;
  duration_ms!: number;
  tm_create!: string;

  static of(attempt: WebhookAttempt): WebhookAttemptView {
    const { id, number, error, eventId: event_id, eventType: event_type, isDelivered: is_delivered } = attempt;
    const { httpStatus: http_status, durationMs: duration_ms, tmCreate: tm_create } = attempt;
    return { id, event_id, event_type, number, is_delivered, http_status, error, duration_ms, tm_create };
  }
}
