import { Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import { customerWebhookId, type SetCustomerWebhook as Wanted, type WebhookSnapshot } from '@voipbin/contracts';

import { WebhookRepository } from '../ports/webhook-repository.ts';
import { BeginFollowing } from './begin-following.ts';

/** Gives a customer the webhook of its own, changes it, or takes it away. */
@Injectable()
export class SetCustomerWebhook {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly beginFollowing: BeginFollowing,
  ) {}

  /** What happens after it resolves is told. */
  async execute({ customerId, uri, secret }: Wanted): Promise<WebhookSnapshot | null> {
    const id = customerWebhookId(customerId);
    if (uri === null) {
      await this.removed(customerId, id);
      return null;
    }
    await this.beginFollowing.execute();
    return this.webhooks.put(id, { customerId, name: 'webhook_uri', detail: '', uri, events: ['*'], secret });
  }

  private async removed(customerId: string, id: string): Promise<void> {
    try {
      await this.webhooks.remove({ customerId, id });
    } catch (thrown) {
      if (!(thrown instanceof VoiceError && thrown.code === 'webhook_not_found')) {
        throw thrown;
      }
    }
  }
}
