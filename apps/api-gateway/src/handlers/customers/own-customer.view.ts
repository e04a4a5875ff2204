import type { CustomerSnapshot, WebhookSnapshot } from '@voipbin/contracts';

import { CustomerView } from './customer.view.ts';

/** Whoever asks, and where they are told of every event. */
export class OwnCustomerView extends CustomerView {
  /** Empty = nowhere. It is one of `/v1.0/webhooks`. */
  webhook_uri!: string;
  webhook_method!: '' | 'POST';

  static ofOwn(customer: CustomerSnapshot, webhook: WebhookSnapshot | null): OwnCustomerView {
    const webhook_method = webhook === null ? ('' as const) : ('POST' as const);
    return { ...CustomerView.of(customer), webhook_uri: webhook?.uri ?? '', webhook_method };
  }
}

/** The one answer that tells the secret; null where there is no webhook. */
export class ChangedOwnCustomerView extends OwnCustomerView {
  webhook_secret!: string | null;
}
