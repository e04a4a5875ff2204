import { Injectable } from '@nestjs/common';
import type { ReplayedEvents, ReplayWebhook as Wanted } from '@voipbin/contracts';
import { afterCommit } from '@voipbin/database';

import { WebhookRepository } from '../ports/webhook-repository.ts';
import { TellWebhooks } from './tell-webhooks.ts';

@Injectable()
export class ReplayWebhook {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly tellWebhooks: TellWebhooks,
  ) {}

  /** Rejects with `webhook_not_found` or `event_not_found` (user). */
  async execute(wanted: Wanted): Promise<ReplayedEvents> {
    const events = await this.webhooks.replay(wanted);
    afterCommit(() => {
      void this.tellWebhooks.execute();
    });
    return { events };
  }
}
