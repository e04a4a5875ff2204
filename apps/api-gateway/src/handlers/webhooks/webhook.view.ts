import type { WebhookSnapshot } from '@voipbin/contracts';

export class WebhookView {
  id!: string;
  customer_id!: string;
  name!: string;
  detail!: string;
  uri!: string;
  events!: string[];
  /** `disabled` by the customer, after three days without a success, or when the endpoint answered 410. */
  status!: 'active' | 'disabled';
  /** Events that wait to be told. */
  pending!: number;
  tm_create!: string;
  tm_update!: string;

  static of({ customerId, tmCreate, tmUpdate, ...webhook }: WebhookSnapshot): WebhookView {
    const { id, name, detail, uri, events, status, pending } = webhook;
    const fields = { name, detail, uri, events, status, pending };
    return { id, customer_id: customerId, ...fields, tm_create: tmCreate, tm_update: tmUpdate };
  }
}

/** The one answer that tells the secret. */
export class NewWebhookView extends WebhookView {
  secret!: string;
}
