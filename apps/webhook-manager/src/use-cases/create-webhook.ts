import { Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { CreateWebhook as Wanted, WebhookSnapshot } from '@voipbin/contracts';

import { WebhookRepository } from '../ports/webhook-repository.ts';
import { BeginFollowing } from './begin-following.ts';

const MOST = 50;

@Injectable()
export class CreateWebhook {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly beginFollowing: BeginFollowing,
  ) {}

  /** What happens after it resolves is told. */
  async execute(wanted: Wanted): Promise<WebhookSnapshot> {
    if ((await this.webhooks.count(wanted.customerId)) >= MOST) {
      throw new VoiceError('webhook_limit_exceeded', `A customer may have ${MOST} webhooks.`, { kind: 'user' });
    }
    await this.beginFollowing.execute();
    return this.webhooks.insert(wanted);
  }
}
