import { Injectable } from '@nestjs/common';
import { derivedId } from '@voipbin/common';
import type { FollowCalls as Wanted, WebhookSnapshot } from '@voipbin/contracts';

import { WebhookRepository } from '../ports/webhook-repository.ts';
import { BeginFollowing } from './begin-following.ts';

/** Somebody wants to be told of calls that are about to be made. */
@Injectable()
export class FollowCalls {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly beginFollowing: BeginFollowing,
  ) {}

  /** What happens after it resolves is told. */
  async execute({ customerId, callIds, uri, secret }: Wanted): Promise<WebhookSnapshot> {
    const id = derivedId('call-webhook', ...callIds);
    await this.beginFollowing.execute();
    const webhook = { customerId, name: 'webhook_uri of calls', detail: '', uri, events: ['*'], secret };
    return this.webhooks.putForCalls(id, callIds, webhook);
  }
}
